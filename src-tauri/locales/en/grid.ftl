# The grid of families as a sheet: filters in words, selection, copying, writing, saved views; undo.

filter-all = All pairs
filter-pairs = Pairs { $parts }
filter-join = { $first }, and { $next }
filter-and-word = and
filter-begin = Pairs
filter-add = and …
filter-add-label = Add a part to what is shown
filter-add-first = All pairs; choose which …
filter-part-label = Change: { $part }
filter-part-remove = Take away: { $part } (Delete)
filter-part-gone = Taken away. { $sentence }
filter-drop-last = Drop the last part
filter-none-chosen = Nothing is chosen yet: this part keeps nothing out.
filter-values = Any of these
filter-value-radio = One of these
filter-tag-other = Another tag
filter-tag-add = Add it
filter-tagged = tagged { $tag }
filter-days-without-try = without a try for { $days } days
filter-follow-up-due = due for follow-up
filter-follow-up-set = with a day for follow-up
filter-member-unknown = somebody who left
part-search = that fit “{ $words }”
part-country = whose parent’s country is { $values }
part-language = whose parent’s language is { $values }
part-contact = whose contact stands at { $values }
part-stage = who have come as far as { $values }
part-parent-statement = whose parent’s wish is { $values }
part-child-statement = whose child’s wish is { $values }
part-alignment = whose alignment is { $values }
part-delivery = whose delivery is { $values }
part-last-contact = { $values }
part-assigned = whose parent is assigned to { $values }
part-tags = { $values }
part-follow-up = { $values }
blank-country = Unknown
blank-language = Unknown
blank-last-contact = never tried
blank-assigned = nobody
blank-tags = without a tag
blank-follow-up = without a day for follow-up

nothing-found-sentence = { $sentence }: there are none.

sorted-by = Sorted by { $keys }.
sorted-by-name = Sorted by the parent’s name.
sorted-then = { $first }, then { $next }
sorted-key-up = { $column }
sorted-key-down = { $column } from the end
sort-key-place = sort key { $place }

columns-choose = Columns
columns-about = Which columns stand in the grid, and in which order. The parent is always first.
columns-up = { $column }: further to the front
columns-down = { $column }: further to the back
columns-at-first = As at the start
columns-moved = { $column } is now column { $place } of { $count }.

views-saved = Saved views
views-about = Ways of looking at the grid that everybody in the organisation has.
views-none = None yet. What the grid shows now can be kept under a name.
views-by = saved by { $name }
views-remove = Remove { $name } for everybody
view-name = Keep what is shown now as
view-save = Keep for everybody
view-replaces = Takes the place of the view of this name, saved by { $name }.
view-need-name = The name is missing.
view-saved = The view “{ $name }” is kept for everybody.
view-removed = The view “{ $name }” was removed for everybody.
view-opened = { $name }: { $sentence }

selected-pairs = { $count ->
    [one] 1 pair selected
   *[other] { $count } pairs selected
  }
selected-parents = { $count ->
    [one] of 1 parent
   *[other] of { $count } parents
  }
selected-counting = counting parents…
selected-clear = Select nothing
selection-none = Nothing is selected.
selection-dropped = The selection was dropped: other rows are shown now. Select again.
active-other = The family you were at is no longer in this row: another stands here now.
selection-too-many = At most { $most } pairs at once. Narrow the filter, or select fewer.
selection-fetching = The rows are still being fetched. Try again in a moment.
blocked-assign = Your role does not hand out families. A coordinator or a lawyer can.
copied-rows = { $count ->
    [one] 1 row copied
   *[other] { $count } rows copied
  }
# Stands in each row that is copied out of a practice vault.
copied-practice = PRACTICE: invented
row-selected = marked

edit-cell-of = { $column } of { $parent }
edit-not-here = { $column } cannot be written in the grid. Enter opens the family, where it can be recorded.
edit-kept = { $column }: { $value }
edit-kept-blank = { $column }: nothing any more
edit-loading = This row has not arrived yet. Try again in a moment.
edit-not-kept = Not kept, because the row is not shown any more: { $column } of { $parent }, “{ $value }”.
edit-unfinished = { $column } of { $parent } is not kept yet. Enter keeps it, Esc gives back what stood there.
edit-out-of-view = The row was out of view. Look whose it is, then press F2 again.
edit-choices = What can stand here
edit-tags-hint = Commas between tags
edit-day-hint = Day, such as 25/9/2018

bulk-assign = Assign
bulk-tag = Tag
bulk-follow-up = Follow up
bulk-assign-title = Hand the selected families to somebody
bulk-tag-title = Tag the selected families
bulk-follow-up-title = Set when the selected families are followed up
bulk-of = { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
  } selected, { $parents ->
    [one] of 1 parent
   *[other] of { $parents } parents
  }
bulk-to = To whom
bulk-nobody = Nobody: take them back
bulk-tags = Tags
bulk-tags-hint = A word or two each; commas between them
bulk-how-tags = What to do
bulk-how-add = Put on
bulk-how-remove = Take off
bulk-how-follow-up = What to set
bulk-how-set = A day
bulk-how-clear = No day any more
bulk-day = Follow up from
bulk-day-hint = Today or later, such as 25/9/2018
bulk-need-member = Choose to whom.
bulk-need-tag = Type at least one tag.
bulk-need-day = Type a day.
bulk-write = Write it down
will-assigned = { $count ->
    [one] 1 parent will be with { $value }.
   *[other] { $count } parents will be with { $value }.
  }
will-tags-add = { $count ->
    [one] 1 parent will be tagged { $value }.
   *[other] { $count } parents will be tagged { $value }.
  }
will-tags-remove = { $count ->
    [one] 1 parent will lose the tag { $value }.
   *[other] { $count } parents will lose the tag { $value }.
  }
will-follow-up = { $count ->
    [one] 1 parent will be followed up from { $value }.
   *[other] { $count } parents will be followed up from { $value }.
  }
will-follow-up-clear = { $count ->
    [one] 1 parent will have no day for follow-up.
   *[other] { $count } parents will have no day for follow-up.
  }
will-cells = { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
  } of { $count ->
    [one] 1 parent changes.
   *[other] { $count } parents change.
  }
already-so = { $count ->
    [one] 1 stands so already.
   *[other] { $count } stand so already.
  }
cannot-be = { $count ->
    [one] 1 cannot be written; why stands beside it.
   *[other] { $count } cannot be written; why stands beside each.
  }
did-assigned = { $count ->
    [one] 1 parent assigned to { $value }.
   *[other] { $count } parents assigned to { $value }.
  }
did-tags-add = { $count ->
    [one] 1 parent tagged { $value }.
   *[other] { $count } parents tagged { $value }.
  }
did-tags-remove = { $count ->
    [one] The tag { $value } taken off 1 parent.
   *[other] The tag { $value } taken off { $count } parents.
  }
did-follow-up = { $count ->
    [one] 1 parent to be followed up from { $value }.
   *[other] { $count } parents to be followed up from { $value }.
  }
did-follow-up-clear = { $count ->
    [one] 1 parent no longer to be followed up.
   *[other] { $count } parents no longer to be followed up.
  }
did-cells = { $cells ->
    [one] 1 cell written
   *[other] { $cells } cells written
  }, of { $count ->
    [one] 1 parent.
   *[other] { $count } parents.
  }
preview-of-cells = You are about to save
preview-looking = Looking at what would change…
preview-nothing-seen = What would change has not been seen, so nothing can be written.
preview-nothing = Nothing changes: there is nothing to write.
preview-of-pair = Pair
preview-of-column = Column
preview-now = Now
preview-then = Then
preview-stays = stays
preview-blank = nothing

paste-title = Paste cells
paste-about = Nothing is written before you have seen what changes. Blank cells of the block change nothing.
paste-skipped = These columns cannot be written in the grid and are left out: { $columns }.
paste-heads = The first row of the block repeats the heads and is left out.
paste-rows-beyond = { $count ->
    [one] 1 row of the block has no row here and is left out.
   *[other] { $count } rows of the block have no row here and are left out.
  }
paste-columns-beyond = { $count ->
    [one] 1 column of the block lies beyond the last column shown and is left out.
   *[other] { $count } columns of the block lie beyond the last column shown and are left out.
  }
paste-uneven = { $count ->
    [one] 1 row of the block is shorter than the others. Check that nothing has slipped.
   *[other] { $count } rows of the block are shorter than the others. Check that nothing has slipped.
  }
paste-nothing = Nothing of the block can be written here. Go to a cell under From, Language, With, Tags or Follow up, and paste again.
paste-empty = There is no text to paste. Copy cells in the spreadsheet first.
paste-too-many = The block has { $count } cells to write. At most { $most } can be written at once: paste it in parts.
paste-on-heads = Go to the first cell to be written, then paste.

undo-act = Undo
redo-act = Redo
undo-bar = The last act
undo-close = Put this bar away
undo-reason = Undone at once
redo-reason = Done again after undoing
undo-recorded = Recorded.
undo-last-only = Recorded. Undo takes back only the last of what was recorded.
undo-held = Nothing was taken back: a form is open and begun. Save or leave it first; Ctrl Z takes back what was recorded last.
undo-done-kind = { $count ->
    [one] Taken back: { $act }.
   *[other] Taken back: { $act } ({ $count } entries).
  }
redo-done-kind = { $count ->
    [one] Said again: { $act }.
   *[other] Said again: { $act } ({ $count } entries).
  }
undo-nothing = There is nothing to take back with a key. What was recorded earlier, or signed, is withdrawn from its line in the family.
redo-nothing = There is nothing to say again.
acted-family-assigned = assignment
acted-tagged = tag
acted-follow-up-set = day for follow-up
acted-detail-recorded = fact about a person
acted-view-saved = saved view
acted-withdrawn = what was withdrawn
acted-parent-statement = the parent’s wish
acted-child-statement = the child’s wish
acted-attempt-logged = contact
acted-contact-point-recorded = number or address
acted-counselled = explanation of rights
acted-clearance-recorded = clearance
acted-consent-recorded = consent
acted-claim-recorded = claim
acted-custody-claimed = whereabouts
acted-separation-claimed = separation
acted-representation-recorded = representation
acted-note-written = note
acted-document-attached = document
acted-privileged-note-written = privileged note
acted-person-recorded = person
acted-pair-recorded = pair
acted-name-recorded = name
acted-name-preferred = choice of name
acted-identifier-recorded = number
acted-persons-linked = link
acted-persons-told-apart = finding that they are two people
acted-field-search-assigned = search on the ground
acted-field-search-returned = answer of a search
acted-case-closed = end of a case
acted-effort-attested = signature that all was tried
acted-alignment-overridden = counsel’s ruling on the alignment
acted-redacted = removal of words for good
acted-trashed = what went into the trash
acted-difference-explained = why lists differ
acted-row-decided = decision about a row of a list

keys-select = Select the row, or not
keys-select-more = Select row by row
keys-select-all = Select all that the filter shows
keys-edit = Write in the cell
keys-copy = Copy the selected rows as a table
keys-paste = Paste cells from a spreadsheet
keys-sort = On a head: sort
keys-sort-more = On a head: sort within what is sorted
keys-undo = Undo the last act
keys-redo = Redo it
key-name-space = Space
key-name-delete = Delete
keys-part-away = On a part of the filter: take it away
