# The room of lists in the window: lists taken in, a new one, its rows.
place-lists = Lists
blocked-coordinator-only = Your role does not take in lists or send deliveries. A coordinator or a lawyer can.
field-request = the request
field-path = the file
field-as-of = the day the list speaks of
field-kind = the kind of list
field-list = the list
field-bucket = which rows

lists-of = What others sent us, every row kept as it came
import-list = Import a list
lists-empty = No list yet.
lists-empty-text = When the government or a partner sends a list of parents, it comes in here: as CSV or as an Excel workbook. Every row is kept as it came. A row about nobody we know founds a new family; a row with a known A-number is linked; whatever is unclear waits for you. Nothing is written before you have seen what would happen.
lists-sum = New, in the book, waiting, not ours and unreadable always add up to the rows of the list.
list-as-of = The list’s own date
list-sender = Sent by
list-no-sender = sender not noted
list-kind = What kind of list
list-file = File
list-rows = Rows
list-state = State
list-in-force = In force
list-taken-back = { $kept ->
    [0] Taken back
    [one] Taken back, 1 record kept
   *[other] Taken back, { $kept } records kept
  }
list-open = Open that list
list-undone = { $name } was taken back: { $count ->
    [one] 1 person or pair
   *[other] { $count } people and pairs
  }.
list-kept = { $count ->
    [one] 1 record was kept, because somebody has worked on it or on its family since:
   *[other] { $count } records were kept, because somebody has worked on them or on their family since:
  }

import-title = Import a list
import-of = Nothing is written before you press the button below
import-file-and-sender = The file and where it comes from
import-file = File
import-file-hint = CSV, .xlsx or a PDF with text, up to 50 MB. Choose it, or paste its path; or copy the rows with their headings in a spreadsheet and press Ctrl V here.
import-pasted = Pasted rows
choose-file = Choose a file
import-sheet = Sheet
import-sender-hint = Who sent it, for example “DOJ, by e-mail”
import-as-of-hint = The day the sender says it speaks of, for example 27/8/2018
import-promise = The file itself is kept too, encrypted, with its fingerprint. An import can be taken back.
import-preview = What this file would do
import-first = Three steps, and nothing is lost
import-step-file = Choose the file that was sent.
import-step-look = Look: what each column means, which cells could not be read, and where each row would end.
import-step-take = Say who sent it and which day it speaks of. Then take it in.
import-reading = Reading the file…
import-busy = Taking in { $rows } rows…
import-take = Take in { $rows } rows
import-take-none = Take in
import-keeps-all = No row is dropped. What cannot be read stays in the row as it came.
import-done = The list was taken in: { $rows } rows.
import-need-file = Choose the file first.
import-need-other-file = This file cannot be taken in.
import-need-look = Leave the field, and the file is looked at.
import-need-kind = Say what kind of list it is.
import-need-sender = Say who sent it.
import-need-as-of = Say which day it speaks of.
import-need-column = No column is recognised: say what at least one of them means.

preview-already-here = This very file is here already, as the list of { $day }.
preview-already-here-text = Taking it in again for that day changes nothing.
preview-version = Taken in for the day you gave it is a new version, in which nobody came and nobody went. Do so if the sender sent it again.
preview-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  } below the header in row { $header }
preview-pdf = the words on the pages of a PDF
preview-text = { $encoding }, { $delimiter } between the cells
preview-workbook = workbook, sheet “{ $sheet }”
delimiter-comma = a comma
delimiter-semicolon = a semicolon
delimiter-tab = a tab
delimiter-bar = a bar
delimiter-other = a sign of its own
preview-would = Where its rows would end
preview-new = { $people ->
    [one] 1 new person
   *[other] { $people } new people
  }, { $pairs ->
    [one] 1 new pair
   *[other] { $pairs } new pairs
  }
preview-columns = What each column means
preview-columns-hint = As their headers say. Change what is wrong.
preview-their-column = Their column
preview-read-as = We read it as
preview-day-first = Dates with slashes: the day stands first, as one cell here shows.
preview-month-first = Dates with slashes: the month stands first, as one cell here shows.
preview-samples = For example
preview-column = We read { $header } as
preview-no-header = column { $number }, without a header
preview-problems = { $count ->
    [0] Nothing to look at
    [one] 1 cell or row to look at
   *[other] { $count } cells or rows to look at
  }
preview-no-problem = Every cell could be read.
preview-cell = The cell
preview-found = What we found
preview-more-problems = The first { $shown } of { $count }.
problem-stops = The row waits unread.
row-number = Row
row-ends = Where it ended
row-open = open family

bucket-all = rows
list-title = List from { $sender }, { $day }
list-imported = The list was taken in: { $rows } rows, none dropped.
list-imported-text = Choose a number below to see its rows.
list-nothing-changed = Nothing was changed. This is the list as it was taken in then.
list-was-taken-back = This import was taken back. { $kept ->
    [one] 1 record stays
   *[other] { $kept } records stay
  }, because somebody has worked on it since.
list-where-rows-end = Where the rows ended
list-none-here = No row ended here.
list-show-all = Show all rows
list-rows-of = Rows of this list, exactly as received
list-rows-shown = { $count ->
    [one] 1 row shown
   *[other] { $count } rows shown
  }
list-keys = ↑ ↓ rows · Enter opens the family, or decides a row that waits
undo-import = Take this import back
undo-about = { $name }
undo-what-goes = The families this list founded go, and the list with them. What was linked stays in the book, without the link.
undo-what-stays = A family that somebody has worked on since stays, and it is said which. Nothing is erased: the entries stay in the log.
undo-save = Take it back
undo-need-reason = Say why.
undo-done = The import was taken back.
more = Show more
more-shown = { $shown } of { $total } shown
work-stopping = Stopping…
work-stop = Stop
work-ends-itself = This last part ends by itself.

# Deciding a row that waits: whom of the book it means.
row-title = Row { $row } of the list from { $sender }
row-of = { $place } of { $count } that wait
row-before = The row before
row-next = The next row
row-first = This is the first row that waits.
row-last = This is the last row that waits.
row-begun = Save first what you have chosen, or go back to the list: nothing is written then.
row-none-left = No row of this list waits any more.
row-to-list = To the list
row-why = Why it waits:
row-as-received = The row as it was sent
row-says = As the row says
row-who-parent = Who is the parent, { $name }?
row-who-child = Who is the child, { $name }?
row-is = The same person as { $name }
row-is-nobody = None of these: somebody new
row-is-new = Somebody new
row-same = The same person as the one shown
row-nobody = Somebody new
row-find = Look in the book
row-not-ours = Not one of ours
row-no-candidate = Nobody in the book was found for this row. Press F to look, or N for somebody new.
row-founds-nobody = A row that cannot be read founds nobody. Choose who is meant, or say that it is not one of ours.
row-need-parent = Choose who the parent is.
row-need-child = Choose who the child is.
row-need-not-ours = Nobody could be read in this row: it can only be left waiting, or be none of ours.
row-reason-hint = Written from what agrees; change it where you know more. It stands in the record.
row-ground-same = Same: { $what }.
row-ground-alike = Alike: { $what }.
row-ground-differs = Differs: { $what }.
row-ground-nobody = { $who }: none of the people with this name or number.
row-ground-new = { $who }: not in the book.
row-about-nothing = Nothing is chosen yet. Whoever leaves the row leaves it waiting.
row-about-link = You are about to save: the row speaks of this family. Nothing in it is overwritten.
row-about-found = You are about to save: whoever is new is written down, and the two as parent and child.
row-about-not-ours = You are about to save: the row speaks of nobody whom you look for. It stays with the list.
row-save = Save and go on
row-decided = Row { $row } is decided.
row-decide = decide
keys-decide-row = Open the family, or decide the row

import-policy = People who are in the book already
import-policy-hint = Nothing in the book is ever replaced, and a blank cell changes nothing.
import-protective = This list is under a protective order
import-map = A saved way to read the columns (optional)
import-map-hint = A file that somebody saved from a list with the same headings. Without one, headings that an earlier list had are read as they were there.
preview-brings = What it adds to people and pairs
list-protective = Protective order
list-save-map = Save its columns
list-save-map-about = For the next file from this sender, or for another organisation.
list-save-map-has = A small file with the headings and what each column means. It holds no row, no name and no sender.
list-save-map-done = Written:
row-said = { $by }: { $place }. { $names } “{ $reason }”
row-otherwise = Also record what the row says otherwise, beside what the book has
list-facts-undone = { $count ->
    [one] 1 fact that it had brought to others went with it.
   *[other] { $count } facts that it had brought to others went with it.
  }
