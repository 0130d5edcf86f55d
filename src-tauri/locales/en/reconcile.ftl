# Two lists beside each other, or a list and our book: where did they go?
reconcile-title = Where did they go?
reconcile-empty = When there is a list, it can be put beside the one before it, beside another list or beside our book: who is on both, who is gone, who is new, and why.
reconcile-none = Neither side has a row.

flow-list = { $sender }, { $day }
flow-book = our book as it stands now
flow-title = Rows: { $a } beside { $b }
flow-side = Side { $side }
flow-same-side = A list is not put beside itself. Choose another one.
flow-comparing = Comparing…
flow-as-table = As a table
flow-as-picture = As a picture
flow-amount = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }, { $parents ->
    [one] 1 parent
   *[other] { $parents } parents
  }
flow-two = { $a } rows of A, { $b } of B
flow-again = the same people once more on { $side }
flow-group-only-a = Only on A:
flow-group-both = On both:
flow-group-again = Once more on the same side
flow-group-only-b = Only on B:
flow-part = Where they are
flow-rows-of = Rows of { $side }
flow-parents-of = Parents of { $side }
flow-in-all = In all; a parent counts once
flow-sum = Rows of { $side }: { $both } on both{ $again ->
    [0] {""}
   *[other] {" "}+ { $again } once more
  } + { $alone } on { $side } only = { $rows }.
flow-sum-parents = Parents: A { $a } = { $both } on both + { $onlya } on A only; B { $b } = { $both } on both + { $onlyb } on B only.

difference-of = The row in full
difference-title = Row { $row }
difference-row-numbered = { $place } · no. { $number }
difference-with = Row { $row } is its other half.
difference-fields = What the two say
difference-field = What
difference-said = { $what }: { $a } → { $b }
difference-blank = nothing
difference-nobody = Nobody has said why.
difference-nobody-yet = Nobody has decided yet who this row is: no family can be opened.
difference-owner = Followed up by { $owner }.
difference-no-owner = Nobody follows it up.
difference-evidence = A document shows it.
difference-carried = Said under an earlier list: { $list }.
difference-family = Family
difference-rows = Rows: { $part }
difference-selected = { $count } selected
difference-keys = ↑ ↓ rows · Space selects · R reason · G family
difference-column-row = Row
difference-column-parent = Parent
difference-column-child = Child
difference-column-what = What differs
difference-column-reason = Reason
difference-column-state = State
difference-column-owner = Followed up by

explain-title = Give a reason
explain-selected = { $count ->
    [one] Give a reason for 1 row
   *[other] Give a reason for { $count } rows
  }
explain-of-one = { $name }
explain-of = { $count } rows, all of them alike
explain-words = Who said so, and what
explain-words-hint = For example: letter of the Department of Justice, 30 August. It stays here: the memo has the reason alone.
explain-evidence = Document that shows it
explain-no-evidence = none
explain-state = How far it has come
explain-asked-on = Day on which the sender was asked
explain-closed-on = Closed on
explain-on-hint = For example 30/8/2018. Blank is today.
explain-owner = Who follows it up
explain-save = Save the reason
explain-need-reason = Choose a reason.
explain-need-ground = Say who said so, or choose the document.
explain-nothing-differs = These rows are on both sides and nothing differs: there is nothing to explain.
explain-too-many = At most { $most } rows can be given a reason at once: select fewer.
explain-will = { $count ->
    [one] You are about to save for 1 row: { $reason } ({ $state }).
   *[other] You are about to save for { $count } rows: { $reason } ({ $state }).
  } What was said of it before is replaced. Nobody leaves our book by it.
explain-done = { $count ->
    [one] 1 difference explained: { $reason }.
   *[other] { $count } differences explained: { $reason }.
  }

memo-for-counsel = Memo for counsel
memo-of = { $a } and { $b }
memo-has = For the sender of the two lists: who is asked for, who is explained and with which reason, and what the two say differently, in the sender’s own row numbers and words. Nothing that families told us is in it.
memo-plain = It holds names and A-numbers, and whoever has the file can read it. Choose a place that only you use.
memo-format = As
memo-as-pdf = PDF, to print or file
memo-as-xlsx = Workbook (XLSX)
memo-language = Language of the memo
memo-write = Write the memo
memo-was-written = The memo was written.
memo-done = { $questions } rows asked for, { $explained } explained, { $differing } said differently. Written to
memo-done-plain = It is not encrypted. That it was written is in the log.
memo-needs-lists = The memo is about two lists of the government: choose a list on both sides.
memo-not-of-partner = A partner’s list is no list of the government: no memo is made of it.

keys-explain = Give a reason for the row, or for all that are selected
keys-flow-table = The picture as a table, and back
keys-difference-family = Open the family of the row
keys-selection-clear = Leave the selection
