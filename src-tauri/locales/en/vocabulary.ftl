# Labels of every code (DOMAIN §5, §6; FEATURES "Vocabularies"). The code is stored, the label is not.

# attempt outcomes
outcome-spoke-verified = Spoke, identity checked
outcome-spoke-unverified = Spoke, identity not checked
outcome-relative-answered = A relative or neighbour answered
outcome-call-back = Asked to be called back
outcome-no-answer = No answer
outcome-busy-or-off = Busy or switched off
outcome-voicemail-not-left = Voicemail, left nothing
outcome-message-left = Left the agreed words
outcome-message-left-unsafe = Left more than was agreed
outcome-line-dropped = Line dropped
outcome-number-dead = Out of service
outcome-wrong-person = Wrong number
outcome-refused = Does not want to talk
outcome-suspected-impostor = May not be who they say
outcome-unsafe-stop = Not safe: stopped
outcome-visited-not-found = Visited, not found
outcome-visited-found = Visited, found
outcome-inbound-call = Called us

# channels
channel-call = Call
channel-whatsapp = WhatsApp
channel-sms = Text message
channel-email = E-mail
channel-letter = Letter
channel-hotline = Hotline
channel-visit = Visit
channel-radio = Radio
channel-poster = Poster
channel-go-between = Go-between
channel-social-media = Social network

# direction
direction-outbound = We called
direction-inbound = They called

# identity check
identity-check-not-done = Not checked
identity-check-passed = Passed
identity-check-failed = Failed

# spoken to
spoke-to-themself = The person themself
spoke-to-attorney = Their lawyer
spoke-to-relative = A relative or neighbour
spoke-to-other = Somebody else
spoke-to-nobody = Nobody

# reached
reached-direct = Reached
reached-via-attorney = Reached their lawyer

# state of a number or address
point-untried = Never tried
point-rings = Rings
point-works = Works
point-wrong-person = Somebody else’s
point-dead = Out of service

# ladder of contact
rung-not-tried = Not tried
rung-tried-no-answer = Tried, no answer
rung-message-left = Message left
rung-relative-reached = Relative reached
rung-spoke-unverified = Spoke, not verified
rung-spoke-verified = Spoke, verified

# proposed next step
next-first-call = Call for the first time
next-record-statement = Explain the rights and record the wish
next-verify-identity = Call again and check identity
next-ask-for-good-hour = Ask the relative for a good hour, nothing more
next-call-as-agreed = Call at the agreed hour
next-follow-up = Follow up, as set
next-call-again = Call again
next-call-back-now = Call back now
next-try-another-point = Try another number
next-ask-counsel = Do not call: ask counsel
next-alert-safety = Do not call: tell whoever looks after safety
next-ask-defender = Ask the defender what else can be tried

# a parent's wish
preference-reunify-country-of-origin = Together in the country of origin
preference-reunify-third-country = Together in another country
preference-reunify-in-us = Together in the United States
preference-child-remains-with-sponsor = The child stays, with a sponsor
preference-child-remains-pursue-claim = The child stays, to go on with their own case
preference-return-parent-with-child = The child returns to the other parent or another relative
preference-undecided = Has not decided
preference-declines-to-state = Prefers not to say
preference-unable-to-obtain = Could not be asked, efforts exhausted
preference-other = Something else

# a child's wish
wish-return = Return
wish-stay = Stay
wish-other = Something else
wish-undecided = Has not decided
wish-wants-counsel-first = Wants to speak with a lawyer first
wish-too-young = Too young to be asked

# stage
stage-preliminary = Preliminary
stage-final = Final

# the filing's own words, quoted; counsel corrects them here
filing-reunification-in-country-of-origin = reunification in country of origin
filing-waive = waive reunification in country of origin
filing-outside-plan = proceeding outside the reunification plan
filing-not-communicated = not communicated

# alignment
alignment-aligned = Aligned
alignment-aligned-held = Aligned, until there is a legal way
alignment-aligned-us-held = Aligned (US), until there is a legal way
alignment-conflict = Conflict
alignment-pending = Pending
alignment-best-interests-route = Best-interests route
alignment-child-decides = The child, now 18, decides
alignment-own-adult-case = Own adult case
alignment-needs-counsel = For a lawyer
alignment-stale = To confirm again

# rows of the table
align-row-origin = Together at origin
align-row-third-country = Together in another country
align-row-child-stays = The child stays
align-row-in-us = Together in the United States
align-row-to-relative = To another relative
align-row-other = Something else
align-row-undecided = Undecided
align-row-not-stated = Not stated

# columns of the table
align-column-return = Return
align-column-stay = Stay
align-column-other = Something else
align-column-unconfirmed = Undecided or not confirmed
align-column-too-young = Too young to be asked
align-column-adult = 18 or older

# why a lawyer
counsel-cause-parent-contradicting = The parent’s statements contradict each other
counsel-cause-child-contradicting = The child’s statements contradict each other
counsel-cause-red-flag-in-dispute = A government red flag is in dispute
counsel-cause-parents-differ = The two parents differ
counsel-cause-parent-counsel-objects = The parent’s lawyer objects
counsel-cause-child-counsel-objects = The child’s lawyer objects
counsel-cause-conflict = Parent and child want different things
counsel-cause-wish = The wish needs a lawyer’s reading

# whose voice
voice-child = The child, through counsel
voice-best-interests = Best-interests determination

# the child's age on the day
child-age-minor = Under 18
child-age-may-be-adult = May be 18 already
child-age-adult = 18 or older
child-age-unknown = Age not known

# clearance of counsel
clearance-not-asked = Not asked
clearance-pending = Asked, no answer
clearance-cleared = Cleared
clearance-ask-again = Cleared something else: ask again
clearance-objected = Objects
clearance-waived = Not needed, with a reason

# consent
consent-not-asked = Not asked
consent-granted = Given
consent-refused = Refused
consent-withdrawn = Withdrawn

# what is missing before delivery
missing-parent-statement = The parent has not been asked
missing-parent-contradicting = The parent’s statements contradict each other
missing-parent-decision = The parent has not decided
missing-parent-final = The parent’s wish is preliminary
missing-child-confirmed = The child’s lawyer has not confirmed the wish
missing-child-contradicting = The child’s statements contradict each other
missing-best-interests = The best-interests determination is missing
missing-child-of-age = The child is, or may be, 18
missing-child-age = The child’s age is not known
missing-conflict = Parent and child want different things
missing-counsel = A lawyer must look first
missing-legal-path = There is no legal way yet
missing-parent-reconfirmed = The parent must be asked again
missing-child-reconfirmed = The child’s lawyer must be asked again
missing-clearance-parent-counsel = The parent’s lawyer has not cleared it
missing-clearance-child-counsel = The child’s lawyer has not cleared it
missing-consent-government = The parent has not agreed to share the wish with the government
missing-reached = Nobody has spoken with the parent yet, their identity checked
missing-counselled = No named lawyer has explained the parent’s rights yet
missing-conditions = The parent’s wish has a condition, and the line does not say it: agree with counsel on how it goes (does not hold it up)
missing-parent-a-number = The parent’s A-number is missing (does not hold it up)
missing-child-a-number = The child’s A-number is missing (does not hold it up)
missing-second-parent = The other parent was never asked (does not hold it up)

# absences
known-known = Known
known-unknown = Asked, nobody knows
known-not-asked = Not asked
known-refused = Prefers not to say

# kinds of name
name-kind-legal = Legal
name-kind-list = As on the list
name-kind-alias = Other name
name-kind-nickname = Nickname
name-kind-misspelling = Misspelling
name-kind-spoken = As spoken

name-order-given-first = Given name first
name-order-surname-first = Surnames first

# identifiers
identifier-a-number = A-number
identifier-orr-number = ORR number
identifier-eoir-case = Immigration court case
identifier-family-unit-number = Family unit number
identifier-national-id = National identity document
identifier-passport = Passport
identifier-other = Other

# notes on a number
phone-note-spreadsheet-damage = A spreadsheet damaged this number. Ask the sender for the original file, or type it by hand.
phone-note-ambiguous = This number exists in more than one country. Choose the country.
phone-note-unreadable = Kept as written; it could not be read as a number.
phone-note-old-mobile-form = The old 1 after +52 was left out.

# messages on a number
message-rule-never = Leave no message
message-rule-agreed-words-only = Only the agreed words
message-rule-free = A message is safe

# effort standard; $done and $needed are counts
effort-calls = { $done } of { $needed } calls made
effort-numbers = { $done } of { $needed } numbers tried
effort-spread = Calls over { $done } of { $needed } days
effort-letter = A letter has not been sent
effort-field-search = No field search has come back
effort-counsel-signature = Counsel has not signed

lang-es = Spanish
lang-quc = K’iche’
lang-mam = Mam
lang-kek = Q’eqchi’
lang-kjb = Q’anjob’al
lang-ixl = Ixil
lang-cak = Kaqchikel
lang-cac = Chuj
lang-knj = Akateko
lang-jac = Popti’
lang-tzj = Tz’utujil
lang-poh = Poqomchi’
lang-poc = Poqomam
lang-acr = Achi
lang-agu = Awakateko
lang-usp = Uspanteko
lang-ttc = Tektiteko
lang-qum = Sipakapense
lang-quv = Sakapulteko
lang-myn-x-chalchi = Chalchiteko
lang-caa = Ch’orti’
lang-itz = Itza’
lang-mop = Mopan
lang-cab = Garifuna
lang-xin = Xinka
lang-miq = Miskito
lang-jic = Tol
lang-pay = Pech
lang-yan = Mayangna
lang-tzo = Tzotzil
lang-tzh = Tzeltal
lang-ctu = Ch’ol
lang-yua = Yucatec Maya
lang-toj = Tojolabal
lang-omq-x-mixtec = Mixtec
lang-omq-x-triqui = Triqui
lang-zap = Zapotec
lang-nah = Nahuatl
lang-pt = Portuguese
lang-en = English
lang-fr = French
lang-ht = Haitian Creole
lang-ro = Romanian

# how work on a person ends
case-end-deceased = The person died
case-end-not-separated = Was not separated
case-end-already-reunited = Together again
case-end-declines-contact = Does not want to be contacted
case-end-out-of-class = Outside the class
case-end-preference-not-obtainable = No wish could be obtained

# in which capacity somebody represents a person
capacity-attorney = Lawyer
capacity-legal-service-provider = Legal service provider
capacity-child-advocate = Child’s advocate

# on what ground counsel acts
engagement-g28 = Form G-28 filed
engagement-retainer = Engagement letter signed
engagement-appointed = Named by a court or an agency
engagement-class-counsel = Counsel of the class

# whom a search on the ground asks
local-source-registry = Civil or municipal registry
local-source-community-leader = Community leader
local-source-church = Church
local-source-school = School
local-source-health-post = Health post
local-source-radio = Local radio
local-source-neighbours = Neighbours and shops
local-source-relatives = Relatives
local-source-partner-organisation = Another organisation

# how a search on the ground came back
search-found = Found
search-trace = A trace to follow
search-exhausted = Nothing more to try there
search-stopped-unsafe = Stopped: not safe

# what is to be done
agenda-must-notify = Tell the government: what was handed over holds no longer
agenda-alignment-changed = Lined up before, and no longer
agenda-next-step = Next step
agenda-agreed-call = Calls agreed for the coming days
agenda-decision = Reached for 28 days, and no final wish
agenda-childs-side = The parent has decided: ask the child’s lawyer
agenda-reconfirm = A wish to confirm again
agenda-coming-of-age = A child who comes of age
document-election = Signed statement of a wish
document-declaration = Declaration
document-identity = Identity document
document-birth = Birth or family record
document-court = Court document
document-agency = Document of an agency
document-representation = Power of attorney, notice of appearance
document-letter = Letter or message
document-photo = Photograph
document-other = Another document

difference-absent = on one side only
difference-differs = said differently
difference-parentage = another parent
difference-twice = named twice

difference-reason-child-discharged = child released from care
difference-reason-child-turned-18 = child turned 18
difference-reason-parent-found-in-us = parent found in the US
difference-reason-not-separated = not separated, says the sender
difference-reason-duplicate = same people twice
difference-reason-identity-error = wrong identity
difference-reason-new-to-list = new to the list
difference-reason-moved-to-other-list = moved to another list
difference-reason-excluded = excluded by the sender
difference-reason-gov-correction = corrected by the sender
difference-reason-unexplained = nobody has said why

difference-state-open = open
difference-state-asked = sender was asked
difference-state-explained = explained
difference-state-closed = closed

import-policy-fill = add what is missing
import-policy-skip = only link the rows
import-policy-ask = add what is missing; what differs waits
