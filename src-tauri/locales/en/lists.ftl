# Lists coming in: buckets, kinds, fields, problems of cells, reasons, refusals.
bucket-linked = in the book
bucket-founded = new
bucket-review = waits for you
bucket-unreadable = cannot be read
bucket-not-ours = not ours

list-kind-removed = Removed parents
list-kind-waived = Parents said to have waived
list-kind-released = Parents released in the US
list-kind-all = All parents
list-kind-eoir-contacts = Immigration court contacts
list-kind-expanded-class = Expanded class
list-kind-task-force = Task Force
list-kind-partner = Partner organisation

list-field-unused = not used
list-field-unclear = not used: the heading does not say whether the parent or the child is meant
list-field-row-id = row number of the sender
list-field-parent-a-number = parent’s A-number
list-field-parent-name = parent’s name
list-field-parent-given = parent’s given names
list-field-parent-surnames = parent’s surnames
list-field-parent-born = parent’s date of birth
list-field-parent-sex = parent’s sex
list-field-parent-country = parent’s country
list-field-parent-municipality = parent’s municipality of origin
list-field-parent-language = parent’s language
list-field-parent-phone = parent’s telephone numbers
list-field-parent-address = parent’s address
list-field-removed-on = day of the removal
list-field-child-a-number = child’s A-number
list-field-child-name = child’s name
list-field-child-given = child’s given names
list-field-child-surnames = child’s surnames
list-field-child-born = child’s date of birth
list-field-child-sex = child’s sex
list-field-child-country = child’s country
list-field-child-municipality = child’s municipality of origin
list-field-child-language = child’s language
list-field-child-phone = child’s telephone numbers
list-field-child-address = child’s address
list-field-relation = what the parent is to the child
list-field-separated-on = day of the separation
list-field-place = sector or port

problem-a-number-damaged = A spreadsheet has destroyed this A-number.
problem-a-number-damaged-advice = The digits are gone. Ask the sender for the file again, with A-numbers as text.
problem-a-number-too-short = This A-number has too few digits.
problem-a-number-too-short-advice = Ask the sender for the whole number.
problem-a-number-too-long = This A-number has too many digits.
problem-a-number-too-long-advice = Ask the sender which number is meant.
problem-a-number-not-digits = This is not an A-number.
problem-a-number-not-digits-advice = Check that the columns are the right ones, or ask the sender.
problem-a-number-placeholder = All digits alike: taken as blank.
problem-zeros-restored = Zeros at the beginning were restored.
problem-lookalikes-corrected = A letter stood for a digit and was corrected.
problem-blank-row = The row is blank.
problem-blank-row-advice = Nothing to do.
problem-header-again = The header row stands here once more.
problem-header-again-advice = Nothing to do.
problem-too-many-cells = The row has more cells than the header.
problem-too-many-cells-advice = Its cells are probably shifted. Ask the sender for this row.
problem-no-one-named = The row names nobody.
problem-no-one-named-advice = Check that the name columns are recognised.
problem-not-a-name = No name stands here, but a total, a number, a formula or an error.
problem-not-a-name-advice = If it is a line of totals, there is nothing to do. Else check that the columns are the right ones, or ask the sender.
problem-name-unknown = A word for “no name”: taken as blank.
problem-letters-mended = Broken letters were mended.
problem-date-unread = This is not a date: kept as written.
problem-date-ambiguous = Day and month may be swapped: both are kept.
problem-sex-unread = Not read: kept in the row only.
problem-country-unread = No country known by this name: kept in the row only.
problem-phone-damaged = A spreadsheet has destroyed this telephone number: it is left out.
problem-phone-damaged-advice = The digits are gone. Ask the sender for the file again, with telephone numbers as text.
problem-phone-unread = Not read as a number of one country: kept as written.
problem-language-unread = No language known by this name: kept in the row only.
problem-relation-unread = Not read: kept in the row only.

reason-one-number-for-both = One A-number stands for parent and child.
reason-in-trash = The pair or person that this row names was put into the trash.
reason-not-a-pair = Both are in the book, but not as parent and child.
reason-only-parent-known = The parent is in the book, the child is not.
reason-only-child-known = The child is in the book, the parent is not.
reason-number-but-other-name = The A-number is known under another name.
reason-number-of-several = Several people in the book have this A-number.
reason-same-name-and-birth = Somebody in the book has the same name and date of birth.
reason-same-name = Somebody in the book has the same name.
reason-same-name-in-list = A row above has the same name.
reason-looks-alike = Somebody in the book looks like this person.
reason-decided = Decided by a colleague.
reason-decided-differently = Two members decided it differently, without knowing of each other.
reason-says-otherwise = The row says something otherwise than the book.
reason-decided-before = Decided by a colleague on the version before.

brings-born = { $count ->
    [one] 1 date of birth
   *[other] { $count } dates of birth
  }
brings-sex = { $count ->
    [one] 1 sex
   *[other] { $count } sexes
  }
brings-country = { $count ->
    [one] 1 country
   *[other] { $count } countries
  }
brings-languages = { $count ->
    [one] 1 language
   *[other] { $count } languages
  }
brings-municipality = { $count ->
    [one] 1 municipality of origin
   *[other] { $count } municipalities of origin
  }
brings-a-number = { $count ->
    [one] 1 A-number
   *[other] { $count } A-numbers
  }
brings-name = { $count ->
    [one] 1 other spelling of a name
   *[other] { $count } other spellings of names
  }
brings-phone = { $count ->
    [one] 1 telephone number
   *[other] { $count } telephone numbers
  }
brings-address = { $count ->
    [one] 1 address
   *[other] { $count } addresses
  }
brings-place = { $count ->
    [one] 1 claim of where a parent is
   *[other] { $count } claims of where parents are
  }
brings-claim = { $count ->
    [one] 1 claim of a waiver
   *[other] { $count } claims of waivers
  }
brings-separation = { $count ->
    [one] 1 claim of a separation
   *[other] { $count } claims of separations
  }

preview-recalled = The columns are read as on the list from { $sender } of { $day }, which had these headings.
list-map-written = How its columns are read is written: { $path }. It holds headings and fields, nothing of anybody.

unreadable-empty = nothing is in it
unreadable-too-large = it is larger than 50 MB
unreadable-not-text = it is neither text, a workbook nor a PDF
unreadable-too-many-rows = it has more than 200,000 rows; cut the list into several files
unreadable-too-many-columns = it has more than 512 columns; keep the columns that name people
unreadable-too-many-cells = it has more than 4 million cells; keep the columns that name people, or cut the list into several files
unreadable-cell-too-long = a cell is longer than 32,767 characters; look for a quotation mark too many, or shorten that cell
unreadable-unclosed-quote = a quotation mark is never closed, and rows would be lost in it
unreadable-no-words = its pages hold pictures and no words; ask for the file it was printed from
unreadable-damaged-pdf = it is a damaged PDF
unreadable-old-xls = it is in the old .xls format
unreadable-encrypted = it is protected by a password
unreadable-not-a-workbook = it is no workbook, or a damaged one
unreadable-unpacks-too-large = it would unpack to more than it may; it could be an attack
unreadable-no-such-sheet = it has no such sheet
unreadable-not-a-map = it is no file of how columns are read
unreadable-newer = a newer version of the program wrote it
unreadable-unknown-field = it names a field that this version does not know
unreadable-no-header = no row names its columns
unreadable-took-too-long = reading it took longer than 20 seconds
unreadable-worker-ended = reading it needed more memory than it may
unreadable-no-worker = workbooks and PDF files cannot be read on this computer

# how far long work has come
work-idle = Working…
work-copying = Copying file { $done } of { $total }
work-checking = Checking entry { $done } of { $total }
work-comparing-views = Comparing what is shown with the entries…
work-reading = Reading the file…
work-comparing = Comparing rows with the book: { $done } of { $total }
work-writing = Writing: { $done } of { $total }
work-matching = Looking who may be written twice: { $done } of { $total }
work-ordering = Almost there: putting the families in order…

cli-no-lists = No list was imported yet.
cli-list-imported = Imported: { $rows } rows.
cli-list-already-here = This very file is here already; nothing was changed. { $rows } rows.
cli-list-buckets = in the book { $linked } · new { $founded } · waiting { $review } · cannot be read { $unreadable } · not ours { $not-ours }
cli-list-preview = { $file } ({ $form }): { $rows } rows below the header in row { $header }. It would add { $people } people and { $pairs } pairs. Nothing was written.
cli-list-undone = Taken back: { $taken } people and pairs, and { $facts } facts of others. Kept, because somebody has worked on them since: { $kept }.
cli-list-is-undone = undone; kept, because somebody has worked on them since: { $kept }
cli-list-candidate = --{ $side } { $person }  { $name }
cli-how-to-map = Name each column’s field with --mapping, in the order of the columns, separated by commas; blank = not used. For example: --mapping parent_name,parent_a_number,,child_name
  Fields: { $fields }

compared-book = Our book

compared-what = Compared are names, A-numbers, dates of birth, sex, country, and the day and place of separation; telephones, addresses and languages are not.

standing-same = on both, nothing compared differs
standing-different = on both, something differs
standing-parentage = the same child with another parent
standing-again = the same people once more on the same side
standing-only-here = on this side only
standing-waiting = not found on the other side, and nobody has decided who it is
standing-not-ours = not found on the other side, none of ours
standing-unread = cannot be read, not found on the other side

became-vanished = named before, named no more: ask why
became-moved = named no more here, but on another list
became-appeared = named for the first time
became-reappeared = named again after a gap
became-one-list-only = on one of the two lists only
became-ours-only = in our book, not on the list
became-theirs-only = on the list, not in our book

differs-parent-name = parent’s name
differs-parent-spelling = spelling of the parent’s name
differs-parent-a-number = parent’s A-number
differs-parent-born = parent’s date of birth
differs-parent-sex = parent’s sex
differs-parent-country = parent’s country
differs-child-name = child’s name
differs-child-spelling = spelling of the child’s name
differs-child-a-number = child’s A-number
differs-child-born = child’s date of birth
differs-child-sex = child’s sex
differs-child-country = child’s country
differs-separated-on = day of the separation
differs-place = sector or port

cli-compared-side = { $side }: { $what }: { $rows } rows, { $parents } parents
cli-compared-parents = Parents: { $same } on both without a difference · { $different } with differences · { $onlya } on A only · { $onlyb } on B only
difference-reason-contradicting = said differently by two members
cli-compared-reason = { $rows } rows, { $parents } parents: { $reason }
cli-no-differences = No such difference.
cli-differences-explained = Explained: { $count }.

cli-memo-written = { $path }: { $questions } rows to ask for, { $explained } explained, { $differing } said differently. It is not encrypted.

memo-title = Differences between two lists
memo-from = { $organisation }, { $day }
memo-practice = Practice: everybody in it is invented.
memo-list = { $letter }: { $kind }, { $sender }, as of { $day }: { $rows } rows, { $parents } parents. File { $file }, SHA-256 { $hash }
memo-protective = Marked as under a protective order: list { $letters }.
memo-sum-rows = Rows of { $letter }: { $rows } = { $both } also on { $other } + { $parentage } whose child is on { $other } with another parent + { $again } the same people once more + { $only } on { $letter } only.
memo-sum = Parents: A { $a } = { $both } also on B + { $onlya } on A only. B { $b } = { $both } also on A + { $onlyb } on B only.
memo-summary = Summary
memo-summary-above = Rows and parents that one list alone has, by reason. The rows of a list add up to those of that list only, above.
memo-questions = Questions
memo-questions-above = Rows that one list alone has and for which we know no reason. Please say why.
memo-explained = Explained
memo-explained-above = Rows that one list alone has, with the reason as we understand it.
memo-differing = Said differently
memo-differing-above = Rows of the same people that say different things. Please say which is right.
memo-head-list = List
memo-head-place = List and row
memo-head-row = Row in the file
memo-head-number = Your number
memo-head-parent = Parent
memo-head-parent-number = Parent’s A-number
memo-head-child = Child
memo-head-child-number = Child’s A-number
memo-head-what = What
memo-head-reason = Reason
memo-head-first = List A says
memo-head-second = List B says
memo-head-rows = Rows
memo-head-parents = Parents
memo-vanished = on list A, no longer on list B
memo-row = row { $row }

cli-matched = { $pairs } pairs may be the same, { $assigned } of them the best for both rows. List A has { $rows-a } rows, list B { $rows-b }. Written to { $out }. A person decides; this is no proof.
