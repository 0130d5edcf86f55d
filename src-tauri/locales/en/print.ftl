# Printed sheets: the election form, the field sheet, the recovery kit, the summary for counsel. The
# election form is read aloud to people who may not read: short words, and none that frightens.

print-day = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[12] { $day } December { $year }
  }
print-practice = PRACTICE: invented people
print-made = Made on { $day } by { $organisation }. Sheet { $code }
print-page = Page { $page } of { $pages }
print-years = { $years ->
    [one] 1 year
   *[other] { $years } years
  }
print-years-between = between { $from } and { $to } years
print-not-recorded = not recorded

print-form-title = Election form
print-form-parent = Election form: parent
print-form-child = Election form: child
print-form-read = This form is read aloud to you, in a language you understand, before anything is ticked.
print-form-yours = The answer is yours alone. You can change it later: tell your lawyer. Nobody may tick a box that you did not choose.
print-form-silence = If this form does not come back, that is not an answer. You give up nothing by it.
print-form-parent-name = Parent’s name
print-form-child-name = Child’s name
print-form-choose = What I want for this child
print-form-choose-child = What I want
print-form-one-box = Tick one box only, on one form for each child.
print-choice-reunify-country-of-origin = I want my child to come back to me, in our country.
print-choice-reunify-third-country = I want us to be together in another country.
print-choice-reunify-in-us = I want us to be together in the United States.
print-choice-child-remains-with-sponsor = I want my child to stay in the United States with a relative or another person who takes care of them.
print-choice-child-remains-pursue-claim = I want my child to stay in the United States and go on with their own case.
print-choice-return-parent-with-child = I want my child to come back, to the other parent or another relative.
print-choice-undecided = I have not decided yet.
print-choice-declines-to-state = I prefer not to say.
print-choice-other = I want something else, in my own words below.
print-wish-return = I want to go back to my parent.
print-wish-stay = I want to stay.
print-wish-other = I want something else. My lawyer knows what.
print-wish-undecided = I have not decided yet.
print-wish-wants-counsel-first = I want to speak with a lawyer first.
print-form-condition = In my own words, and any condition (for example: only together with my other child)
print-form-no-reasons = Do not write reasons on this form. They stay between the child and the child’s own lawyer.
print-form-read-back-title = Read back
print-form-read-back = The box I ticked was read back to me in a language I understand, and it says what I want.
print-form-language = Language and variety it was read in
print-form-signs = Who signs
print-form-signs-child = The child
print-form-signs-for = A parent or legal representative, because the child is under 14 or cannot sign
print-form-sign-parent = Signature or mark of the parent
print-form-sign-child = Signature or mark, and name if signed for the child
print-form-sign-when = Day and place
print-form-sign-counsel = Lawyer: name and signature
print-form-sign-witness = Interpreter or witness: signature
print-form-not-for = Not a government form. It gives up no right and agrees to no removal. Only for the person’s own lawyers, and only for what is ticked.

print-field-title = Search sheet
print-field-until = Use it until { $day }.
print-field-destroy = Destroy it on that day or when the search ends, whichever comes first: burn it or tear it small. Do not keep a photo of it.
print-field-who = Whom we look for
print-field-name = Name
print-field-spellings = Also written or called
print-field-municipality = Municipality
print-field-age = Age
print-field-never = What not to say
print-field-never-1 = Do not say why you look for this person until you know that it is them.
print-field-never-2 = Do not name any other member of the family, and do not speak of any authority or case.
print-field-never-3 = If somebody else asks, you bring a personal message. Leave no paper.
print-field-never-4 = Before you go, ask your colleague what else this family must not hear.
print-field-back = When you know something
print-field-back-text = Call us. Send no name and no place by message.
print-field-call = Call back
print-field-number = Number, written in by hand
print-field-log = Visits, written in by hand
print-field-log-day = Day
print-field-log-place = Place
print-field-log-asked = Who was asked
print-field-log-found = What came of it
print-field-not-for = Only to look for this person. Not for any government, not for the press, not to be copied, photographed or left with anybody. If it is lost or taken, call at once.

print-kit-not-for = Only to open the vault when the passphrase is lost. Not to be kept with the laptop, photographed, sent or copied to another computer.
print-kit-file = If this sheet came from a file, delete the file as soon as it is printed: whoever has it can open the vault.

print-summary-title = Family summary for counsel
print-summary-text = What the records say on the day it was made. How the people can be reached, and what was told in confidence, is not on it.
print-summary-people = People
print-summary-person = { $name } ({ $part })
print-summary-born = Born
print-summary-a-number = A-number
print-summary-languages = Languages
print-summary-contact = Contact
print-summary-counsel = Represented by
print-summary-spellings = Other spellings
print-summary-points = Contact points, by kind and state
print-summary-purpose = Agreed to
print-summary-answer = Answer
print-summary-on = Day
print-summary-pairs = Parent and child
print-summary-pair = { $parent } and { $child } ({ $relation })
print-summary-parent-wants = What the parent wants
print-summary-child-wants = What the child wants, by the child’s counsel
print-summary-nothing-said = Nothing is recorded.
print-summary-said = { $wish } ({ $state }), said on { $day }.
print-summary-condition = Condition, in their words: “{ $words }”.
print-summary-reconfirm = To be confirmed again by { $day }.
print-summary-parent-counsel = Parent’s counsel
print-summary-child-counsel = Child’s counsel
print-summary-deliveries = Delivered in batch
print-summary-not-delivered = not delivered
print-summary-missing = Missing before it can be delivered
print-summary-not-for = Confidential, for counsel in this matter. Not for filing, not for any government, no part of a delivery. What is delivered leaves through Deliver alone.
print-part-parent = parent
print-part-child = child
print-part-relative = relative
print-point-untried = not tried
print-point-rings = rings
print-point-works = works
print-point-dead = out of service
print-point-wrong-person = somebody else’s
print-consent-contradicting = two answers

print-memo-none = None.
print-memo-not-for = It holds names and A-numbers: only for the sender of these lists and for counsel. It says what the sender’s own files say, and nothing that families told us.
