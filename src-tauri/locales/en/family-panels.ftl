# What is recorded beside a family: who somebody is, where they are, who represents them, the search, the end of a case, the trash.

acts-person = Record about { $name }
acts-pair = Record about this pair
acts-of = What can be recorded about { $name }
acts-correct = Correct
acts-where = Where and with whom
acts-search = Search and notes
acts-case = The record itself
acts-pair-wishes = Wishes and claims
act-name = Another name or spelling
act-shown-name = Choose the name shown
act-identifier = A-number or other official number, or its correction
act-point = Phone or address
act-detail = Birth, country, languages, death
act-custody = Where they are or were
act-representation = Who represents them
act-own-case = A claim about the child’s own case
act-search = Ask for a search on the ground
act-effort = What was tried, and its signature
act-note = A note for the team
act-close = End the work on this person
act-reopen = Take the work up again
act-trash = Put into the trash
act-restore = Put back from the trash
act-redact = Remove words for good
act-claim = A claim of a party
act-separation = How they were separated
act-wish = The child’s wish
act-clearance = A lawyer’s clearance
act-override = Decide the alignment

name-add = Another name or spelling
name-add-about = { $name }. No name replaces another: each stays as it was received.
name-as-given = The name as it was received
name-kind = Kind of name
name-order = Which part stands first
name-show = Show the person by this name from now on
name-saved = The name was recorded.
name-need = Write the name.
name-need-kind = Choose the kind of name.
name-need-order = Say which part stands first.
shown-name = Choose the name shown
shown-name-which = Show this person as
shown-name-now = shown now
shown-name-saved = The person is shown by this name.
shown-name-need = Choose a name.
names-only-one = Only one name is recorded. Record another first.

identifier-add = Record a number
identifier-kind = Kind of number
identifier-raw = The number
identifier-instead = Does it correct a number?
identifier-instead-none = No, it is one more
identifier-saved = The number was recorded.
identifier-need-kind = Choose the kind of number.
identifier-need-raw = Write the number.
identifier-need-instead = Say whether it corrects a number.

detail-add = Record a fact
detail-field = Which fact
detail-now = What stands in the record
detail-state = What is known
detail-holds = Which value holds?
detail-holds-other = Neither: another value
detail-value = Value
detail-first-language = First language
detail-second-language = Second language
detail-third-language = Third language
detail-died-on = Day of death, if known
detail-summary = { $name }, { $field }: { $value }.
detail-replaces = It takes the place of: { $values }. That stays in the record as what it was.
detail-of-source = { $value } ({ $source })
detail-saved = The fact was recorded.
detail-need-field = Choose which fact it is.
detail-need-holds = Say which value holds.
detail-need-state = Say what is known.
detail-need-value = Give the value.
detail-died = Died
field-nationality = nationality

custody-place = Place
custody-words = Facility, country or with whom
custody-from = Since
custody-until = Until
custody-saved = The place was recorded.
custody-need-place = Choose the place.
custody-change = Change where they are
custody-span = { $from } to { $until }
change-this = Change: { $what }
change-short = Change

separation-add = Record the separation
separation-change = Change this separation
separation-apprehended = Day they were apprehended
separation-place = Sector or port of entry
separation-cause = Cause, as claimed
separation-deleted = The government’s system no longer shows them as a family unit
separation-deleted-short = the family unit was deleted from the government’s system
separation-saved = The separation was recorded.
separation-need-something = Give a day, a place or a cause.
separation-said = separated{ $day ->
    [none] {""}
   *[other] : { $day }
  }{ $place ->
    [none] {""}
   *[other] , { $place }
  }
separation-caught = apprehended: { $day }
separation-because = cause given: “{ $cause }”

representation-add = Record who represents them
representation-change = Change who represents them
representation-title = Who represents { $name }
representation-nobody = Nobody is recorded.
representation-counsel = Name
representation-organisation = Organisation
representation-capacity = As what
representation-since = Since
representation-phone = Where counsel is called
representation-engagement = On what ground
representation-saved = The representation was recorded.
representation-need-counsel = Name the lawyer or representative.
representation-need-capacity = Say as what they act.

own-case-title = The child’s own case

search-title = Search on the ground
search-none = Nobody has been asked to search.
search-asked = { $defender }, { $area }, asked on { $day }
search-open = not back yet
search-came-back = { $outcome }, { $day }, { $visits ->
    [one] 1 visit
   *[other] { $visits } visits
  }
search-spent = cost { $amount }
search-sheet-out = The information sheet has not come back.
search-was-incident = Something happened that bears on safety.
search-assign = Ask for a search on the ground
search-defender = Defender
search-area = Where to search
search-sheet = They were given an information sheet
search-assign-saved = The search was recorded.
search-need-defender = Name the defender.
search-need-area = Say where to search.
search-return = Record what it brought
search-return-of = Search of { $defender }: { $area }
search-outcome = How it came back
search-returned-on = Day it came back
search-visits = Visits made
search-visit-day = Day of visit { $number }
search-visit-place = Place of visit { $number }
search-visit-add = Tell of a visit
search-visit-drop = Leave visit { $number } out
search-sources = Who was asked
search-expenses = What it cost
search-expenses-hint = As 350 or 350.50; empty if nothing was spent
search-currency = Currency
search-sheet-back = The sheet came back, or was destroyed before a witness
search-incident = Something happened that bears on safety
search-return-saved = What the search brought was recorded.
search-need-outcome = Say how it came back.
search-need-visits = Visits are a whole number.
search-need-visit = Each visit needs its place.
search-need-amount = The cost cannot be read. Write it as 350 or 350.50.
search-need-currency = Choose the currency of the cost.
currency-gtq = Quetzales (GTQ)
currency-hnl = Lempiras (HNL)
currency-usd = US dollars (USD)
currency-mxn = Mexican pesos (MXN)
currency-nio = Córdobas (NIO)

effort-title = What was tried to reach { $name }
effort-text = The effort is exhausted when enough calls were made to the known numbers over enough days, a letter was sent where an address is known, and a search on the ground has come back. It is counted from the record and never typed.
effort-missing = Still missing:
effort-met = All of it was tried. Only counsel’s signature is missing.
effort-attested = All of it was tried, and counsel has signed.
effort-attest = Sign
effort-attest-saved = Counsel’s signature was recorded.
effort-need-more = Not all of it was tried yet.
effort-see = See what is missing
effort-open = { $count ->
    [one] 1 thing is missing before “could not be asked”.
   *[other] { $count } things are missing before “could not be asked”.
  }

override-title = Decide the alignment
override-now = Worked out from both statements: { $alignment }.
override-outcome = It is to be
override-text = It holds for the two statements that stand now. Once either of them changes, it holds no longer.
override-saved = Counsel’s decision was recorded.
override-need-outcome = Choose what it is to be.
override-need-reason = Give the reason.
override-not-rulable = Both must have said something that stands, and the child must be under 18.
override-summary = { $pair }: “{ $outcome }” instead of “{ $alignment }”, signed by you.
ruling-stands = { $name } decided: { $outcome }. { $reason }
ruling-lapsed = { $name } had decided “{ $outcome }”. The statements have changed since, so it holds no longer.

case-close = End the work on this person
case-how = How it ends
case-day = Day
case-closed-saved = The end of the work was recorded.
case-need-how = Say how it ends.
case-need-reason = Give the reason.
case-need-effort = “Could not be asked” needs counsel’s signature under what was tried. Record that first.
case-ended = Work on { $name } has ended: { $end }{ $day ->
    [none] {""}
   *[other] , { $day }
  }.
case-reopen = Take the work up again
case-reopen-about = { $name }. The end stays in the record, named as withdrawn, with your reason.
case-reopened = The work was taken up again.

assign-family = Assign
assign-title = Who works with this family
assign-about = { $family } is to be called by this colleague.
assign-member = Colleague
assign-nobody = Nobody
assign-need = Choose a colleague, or nobody.
assign-saved = The family was assigned.
assign-works = With { $name }

trash = Trash
trash-text = People and pairs that were taken out of the book. Nothing is erased: each can be put back.
trash-empty = The trash is empty. What a coordinator puts into it stands here.
trash-what = Who
trash-why = Why
trash-who = Put there by
trash-pair = pair
trash-person = person
trash-title = Put into the trash
trash-about = { $name }. It leaves the lists and the counts. Nothing is erased, and it can be put back.
trash-save = Put into the trash
trash-saved = In the trash: { $name }.
trash-need-reason = Give the reason.
trash-need-pairs = Put this person’s pairs into the trash first.
trash-in-delivery = A delivery names this pair. Take the draft back, or send a withdrawal, first.
trash-undone = Put there by mistake and put back at once.
trash-put-back-at-once = Put back: { $name }.
in-trash = in the trash
in-trash-because = In the trash: { $name }. { $reason }
put-back = Put back
put-back-label = Put back: { $name }
put-back-title = Put back from the trash
put-back-about = { $name }. A pair brings its two people back with it.
put-back-saved = Put back: { $name }.
undo-now = Undo

redact-title = Remove words for good
redact-about = By order of a court, or because the person asks for it.
redact-cannot = What cannot be taken back: the words of this entry are removed from this vault, and nobody can bring them back. That something was removed, by whom and on what authority stays in the record. Backups made earlier hold the words until they are replaced.
redact-entry = Which entry
redact-authority = On what authority
redact-authority-hint = The court, the day and the number of its order, or that the person asked
redact-sure = I understand that these words cannot be brought back
redact-save = Remove for good
redact-saved = The words were removed for good.
redact-need-entry = Choose the entry.
redact-need-authority = Say on what authority.
redact-need-sure = Tick that you understand what cannot be taken back.
redact-line = { $when } · { $what }

settle-field = Settle
settle-field-label = Settle: { $field }
other-parent-unknown = Nobody has been asked about { $child }’s other parent: only one parent of { $child } stands in the book.
siblings-differ = { $parent } wants something else for { $names }. This may be meant so; make sure that it is.
deliveries-naming = Deliveries that name { $name }: { $numbers }
timeline-note = Notes
timeline-correction = Corrections
keys-record-person = Record about the person shown
