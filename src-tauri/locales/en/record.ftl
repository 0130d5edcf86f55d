# The forms: a family, a contact, a statement, a wish, and what stands between them and a delivery.

add-family-about = A parent and a child who were separated. More people and pairs can follow.
add-family-save = Add family
family-added = The family was added.
the-parent = The parent
the-child = The child
the-separation = The separation
parents-name = Parent’s name
childs-name = Child’s name
name-hint = As the person says it, all surnames
born = Date of birth
date-hint = As people say it: 1986, May 2018, 24/5/2010, about 2010
sex = Sex
sex-f = Female
sex-m = Male
sex-x = Another
country = Country of origin
country-gt = Guatemala
country-hn = Honduras
country-sv = El Salvador
country-mx = Mexico
country-ni = Nicaragua
country-br = Brazil
country-ec = Ecuador
country-pe = Peru
country-ro = Romania
municipality = Municipality
first-language = First language
a-number = A-number
a-number-hint = As the paper has it, if there is one
relation = The parent is
relation-mother = Mother
relation-father = Father
relation-adoptive = Adoptive parent
relation-step = Step-parent
relation-guardian = Legal guardian
relation-other = Other
separated-on = Day of the separation
source = Where this comes from
source-hint = For example: the defender, a court file, the family itself
family-need-parent = The parent’s name is missing.
family-need-child = The child’s name is missing.
family-need-relation = Choose what the parent is to the child.
family-need-source = Say where this comes from.

back-to-family = Back to the family
leave-keep = Leave, keep what is typed
about-to-save = You are about to save
attempt-1 = 1 · Before you dial
attempt-2 = 2 · Is it them? They tell you, you do not tell them
attempt-2-text = Ask for two facts that stand in the record. “Spoke, identity checked” needs both answered rightly.
attempt-3 = 3 · What happened
channel = How
which-point = Which number or address
point-choice = { $kind }, { $whose }
never-here = Take care with this number
safe-assumed = Daytime there now, by the clock of { $zone }. Nobody said which hours are safe, and whether that is their clock: ask first.
safe-now = Safe now
speaks = Language
identity-check = Identity check
outcome = What happened
call-back-hint = In the time of the person you call
minutes = Minutes
interpreters = Interpreters
interpreters-hint = In the order of relay, with commas: Mam to Spanish first
team-note = Note for the team
team-note-hint = Stays with the team. It is never exported.
attempt-need-outcome = Choose what happened.
attempt-need-identity = Spoken with counts only when the identity check was passed.
attempt-need-call-back = Say when to call back.
attempt-need-minutes = Minutes are a whole number.
attempt-about = { $name }: { $outcome }. { $identity ->
    [passed] The identity check was passed.
    [failed] The identity check failed.
   *[not_done] Identity was not checked.
  }
attempt-about-nothing = Nothing yet: choose what happened.
attempt-save = Save contact
attempt-saved = The contact was saved.

statement-title = Record a statement
statement-1 = 1 · They know what they are choosing
statement-1-text = Tick only what was said back in the parent’s own words. All eight are needed before a final wish.
topics = What was explained
topic-return-means = What coming together in the country of origin would mean
topic-staying-means = What it would mean if the child stays
topic-own-decision = That it is the parent’s to decide, and may be changed
topic-childs-own-lawyer = That the child has their own lawyer and their own say
topic-government-form = What a government form they may have signed did, and did not do
topic-who-sees = Who will see the answer
topic-never-told = What we will never tell the government
topic-travel-contact = How we will reach them about travel
how-it-went = How the talk went
language-spoken = Language
how = How
how-phone = By phone
how-video = By video
how-in-person = In person
how-written = In writing
counselled-by = Lawyer who counselled
counselled-by-hint = A named lawyer, not only a volunteer
said-on-day = Day
today-if-empty = Today, if left empty
statement-2 = 2 · The wish about { $child }
wish-group-together = Come together
wish-group-apart = The child stays
wish-group-other = Something else
conditions = Conditions, in the parent’s words
conditions-hint = It is never exported.
reconfirm-by-day = To confirm again by
reconfirm-hint = Only if the parent or counsel asks for it
statement-3 = 3 · Read back
# $wish is one of the sentences read-back-wish-… below.
read-back-text = We understood that { $wish } { $conditions ->
    [none] You named no conditions.
   *[other] Your words: “{ $conditions }”.
  } Nobody pressed you to decide this. You can change it whenever you want: call us.
read-back-wish-reunify-country-of-origin = you want to be together with { $child } in your country.
read-back-wish-reunify-third-country = you want to be together with { $child } in another country.
read-back-wish-reunify-in-us = you want to be together with { $child } in the United States.
read-back-wish-child-remains-with-sponsor = you want { $child } to stay in the United States, with a relative or another person who takes care of them.
read-back-wish-child-remains-pursue-claim = you want { $child } to stay in the United States and go on with their own case.
read-back-wish-return-parent-with-child = you want { $child } to go back to the other parent or another relative.
read-back-wish-other = you want something else for { $child }.
read-back-wish-undecided = you have not decided yet what you want for { $child }.
read-back-wish-declines-to-state = you prefer not to say what you want for { $child }.
read-back-wish-unable-to-obtain = you could not be asked what you want for { $child }.
read-back-empty = Choose the wish: the words to read back appear here.
read-back-done = Read to { $name } in their language; they said yes
statement-claim-stays = The government’s claim { $claim } stays on record as its claim. This statement does not change it, and it does not change this.
statement-replaces = Replaces the statement of { $day }. That one stays in the record.
statement-first = The first statement for this pair.
statement-tell-counsel = Only counsel can save a final wish: save it as preliminary and tell counsel.
statement-pair-trashed = This pair is in the trash, so no wish can be recorded for it. Take it out of the trash first.
statement-pair-gone = No wish can be recorded about { $child } now: the pair was put into the trash. What you began about { $child } is kept in this window until it locks. Take the pair out of the trash, choose another child, or go back.
statement-pair-missing = This pair is not in the family any more, and nothing was recorded. Go back to the family and choose the pair there.
statement-need-preference = Choose the wish.
statement-need-language = Choose the language it was said in.
statement-need-how = Say how the talk was held.
statement-need-topics = { $count ->
    [one] One topic was not said back.
   *[other] { $count } topics were not said back.
  }
statement-need-lawyer = Name the lawyer who counselled.
statement-need-read-back = The wish was not read back and confirmed.

the-wish = The wish
wish-stage = How far it has come
wish-basis = What it rests on
wish-who = Lawyer or advocate who says so
wish-who-hint = The child’s own counsel or advocate
wish-need-stage = Say how far it has come.
wish-need-wish = Choose the wish.
wish-need-basis = Say what it rests on.
wish-need-who = Name the lawyer or advocate.
wish-saved = The child’s wish was saved.

clearance-side = Whose lawyer
side-parent = Parent’s
side-child = Child’s
clearance-state = Answer
clearance-by = Lawyer
clearance-by-hint = Who gave this answer
never-exported = It is never exported.
clearance-need-side = Choose whose lawyer it is.
clearance-need-state = Choose the answer.
clearance-need-who = Name the lawyer.
clearance-need-reason = Give the reason.
clearance-saved = The clearance was saved.

consent-purpose = What for
consent-answer = Answer
consent-need-purpose = Choose what it is for.
consent-need-answer = Choose the answer.
consent-need-how = Say how it was asked.
consent-saved = The answer was saved.

understood = The parent told it back in their own words
counselling-need-topic = Tick what was explained.
counselling-proof = Where the signature or the recording is kept
counselling-proof-hint = For colleagues; it never leaves with a list
counselling-saved = The counselling was saved.

claim-party = Who says so
party-government = Government
party-network = Network
party-family = Family
claim-what = What is claimed
claim-in-words = In their words
claim-day = Day of the claim
claim-dispute = Dispute
claim-need-party = Choose who says so.
claim-need-what = Choose what is claimed.
claim-saved = The claim was saved.

note = Note
note-for-team = Everyone in this vault can read this note. It is never exported. What is between lawyer and client belongs behind the wall.
note-empty = The note is empty.
note-saved = The note was saved.

withdraw-title = Withdraw an entry
withdraw-about = It stays in the record, named as withdrawn, with your reason. What rests on it is worked out again.
withdraw-need-reason = Give the reason.
withdrawn = The entry was withdrawn.

safety-first = First: what must not happen
may-leave-message = May a message be left?
leave-message-yes = Yes
leave-message-no = No
leave-message-unknown = Not asked
what-to-say-hint = The words or the subject alone, for example: the lawyer, the children. They stand before the number on every screen.
point-kind = Kind
point-raw = Number or address
point-raw-hint = As it was given
point-whose = Whose it is
point-whose-hint = Their own, a sister’s, a neighbour’s
source-day = Day of the source
safe-from = Safe from
safe-until = Safe until
zone = Time zone of the safe hours
zone-guatemala = Guatemala
zone-tegucigalpa = Honduras
zone-el-salvador = El Salvador
zone-mexico-city = Mexico City
zone-managua = Nicaragua
zone-los-angeles = Los Angeles
zone-new-york = New York
# $place is a city or a country, $where the country or the part of the world it is in.
zone-in = { $place }, { $where }
zone-hint = Type a city or a country
point-need-kind = Choose the kind.
point-need-raw = The number or address is missing.
point-need-hours = Safe hours need a beginning, an end and the time zone.
point-saved = The contact point was saved.

day-unreadable = This day cannot be read. Write it as 26/8/2018 or 26 August 2018.
time-unreadable = This time cannot be read. Write it as 16:30 or 4:30 pm.
time-hint = As 16:30 or 4:30 pm
call-back-day = Call back on
call-back-time = At
spoke-to-whom = Who you spoke to
direction = Who called
only-these-words = Leave only these words
never-these-words = What not to say
only-words-hint = If left empty, any message may be left.
date-impossible = There is no such day. Write it as 24/5/2010, May 2010 or 2010.
date-as-words = Kept as written; it could not be read as a date.
date-about = about { $day }
date-perhaps = perhaps { $day }
date-between = between { $from } and { $to }
date-either = { $one } or { $other }
date-since = { $day } or later
date-until = { $day } or earlier
# A day typed with slashes that can be read in two ways: $day is in words.
date-read-as = Read as { $day }.
date-or = Or { $day }?
a-number-restored = Will be saved as { $shown }, with zeros in front. Is a digit missing?
a-number-lookalike = Will be saved as { $shown }: a letter was read as a digit.
a-number-unread = Kept as written; it is no A-number, which has 7 to 9 digits.
attempt-day = Day of the contact
attempt-time = Hour of the contact
now-if-empty = Now, if left empty
attempt-need-spoken = Say who you spoke to.
attempt-need-point = Choose which number it was.
attempt-need-time = Say the hour of the contact too.
attempt-in-future = The contact lies in the future: correct the day or the hour.
attempt-call-back-past = The day to call back is past.
