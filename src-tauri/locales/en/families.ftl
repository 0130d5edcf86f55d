# The grid of families.

families-title = Families
families-of = One row for each parent–child pair
families-search = Find a person or number
families-search-hint = Name, A-number or phone
add-family = Add a family
filters = What is shown
filter-clear = Show everyone
nothing-found = No pair fits.
nothing-found-text = Drop the last part, or try part of a surname or number.
families-empty = No families yet.
families-empty-text = Here stands one row for each parent and child who were separated. Families come in with a list, under Lists; you can also add one by hand.
grid-count = { $count ->
    [0] No pairs shown
    [one] { $count } pair shown
   *[other] { $count } pairs shown
  }
book-counts = in the book: { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
  }, { $parents ->
    [one] { $parents } parent
   *[other] { $parents } parents
  }, { $children ->
    [one] { $children } child
   *[other] { $children } children
  }, { $families ->
    [one] { $families } family
   *[other] { $families } families
  }
grid-keys = Arrows move · Space selects · type to find · F2 writes · Enter opens

column-parent = Parent
column-child = Child
column-parent-a-number = Parent’s A-no.
column-country = From
column-language = Language
column-contact = Contact
column-parent-statement = Parent’s wish
column-child-statement = Child’s wish
column-alignment = Alignment
column-delivery = Delivery
column-last-contact = Last contact
column-assigned = With
column-child-a-number = Child’s A-no.
column-stage = How far
column-tags = Tags
column-follow-up = Follow up from


statement-not-asked = Not asked
statement-preliminary = Preliminary
statement-final = Final
statement-contradicting = Two answers
statement-withdrawn = Withdrawn
statement-with-counsel = With counsel
statement-stated = Said
statement-confirmed = Confirmed

delivery-not-ready = Not ready
delivery-ready = Ready
delivery-in-batch = In a draft
delivery-approved = Approved
delivery-delivered = Delivered
delivery-must-notify = Must notify
delivery-sentence-not-ready = This pair is not ready to be delivered.
delivery-sentence-ready = Nothing holds it up: this pair can be delivered.
delivery-sentence-in-batch = This pair stands in a draft of a delivery.
delivery-sentence-approved = This pair stands in a delivery that was approved.
delivery-sentence-delivered = This pair was delivered.
delivery-sentence-must-notify = What was delivered no longer holds: whoever received it must be told.

alignment-short-aligned = Aligned
alignment-short-aligned-held = Aligned, held
alignment-short-aligned-us-held = Aligned US, held
alignment-short-conflict = Conflict
alignment-short-pending = Pending
alignment-short-best-interests-route = Best interests
alignment-short-child-decides = Child decides
alignment-short-own-adult-case = Own case
alignment-short-needs-counsel = For a lawyer
alignment-short-stale = Ask again

contact-no-info = No number
contact-to-contact = To contact
contact-attempting = Trying
contact-reached = Reached
contact-counselled = Counselled
contact-closed = Closed
