# Who is who, by hand: two records are one person, are two, or nobody can tell yet; and people in the
# book who may be the one that is being written down.

link-who = Who is who
link-records = { $count ->
    [one] 1 record
   *[other] { $count } records are this person
  }
link-told-apart-of = Found to be somebody else than another record: { $reason }
link-find = Same person as…
link-title = Is { $name } somebody else in the book?
link-about = A wrong link gives one parent the wishes of another. Compare before you decide.
link-likely = May be the same
link-search = Find the other
link-search-words = Name, A-number or phone
link-search-hint = Names in any order, or part of a number.
link-among = Look among
link-with = with { $name }
link-nothing = Nobody else fits. Try fewer words, or part of an A-number.
link-count = { $count ->
    [one] 1 fits
   *[other] { $count } fit
  }
link-part-parent = Parent
link-part-child = Child
link-part-relative = Relative
link-table = The two, line by line
link-what = What
link-agrees = Compared
link-counted = { $agreeing ->
    [one] 1 line is the same,
   *[other] { $agreeing } lines are the same,
  } { $differing ->
    [0] none differs.
    [one] 1 differs.
   *[other] { $differing } differ.
  } What is not known proves nothing.
link-verdict-same = The same
link-verdict-alike = Alike, may fit
link-verdict-differs = Differs
link-verdict-one = Known of one
link-verdict-none = Not known
link-verdict-shown = Proves nothing
link-row-identifiers = Numbers
link-row-names = Names and spellings
link-row-born = Born
link-row-sex = Sex
link-row-country = Country
link-row-places = Places
link-row-languages = Languages
link-row-kin = Parents and children
link-row-points = Phones and addresses
link-row-whereabouts = Where they are
link-row-statements = What they said
link-child-of = their child
link-parent-of = their parent
link-said = about { $about }, { $stage }, { $day }
link-decide = What you find
link-same = Same person
link-apart = Someone else
link-unsure = Cannot tell yet
link-reason = On what ground
link-reason-hint = What shows it: a number, a date, what a relative said. It stands in the record.
link-need-finding = Choose what you find.
link-need-reason = Say on what ground.
link-about-nothing = You are about to save: nothing is chosen yet.
link-about-same = You are about to save: { $one } and { $other } are one person. Calls, wishes and numbers of both stand together from now on. It can be taken back.
link-about-apart = You are about to save: { $one } and { $other } are two people. Nobody is asked again until that is taken back.
link-about-unsure = Nothing will be written. Both records stay as they are.
link-same-said = The two records are one person now.
link-apart-said = It was recorded that they are two people.
link-unsure-said = Nothing was written. Both records stay as they are.
link-coordinator-only = Your role does not join records. A coordinator or a lawyer can.
link-one-already = These are one person already. To part them, open “Take apart” beside the person.
link-parent-and-child = One of them is recorded as the other’s parent. Correct the pair first.
link-contradict = Their A-numbers differ. Only counsel can say that they are one person all the same: ask counsel.
link-too-many = Very many records or pairs would become one person. Ask counsel to decide it.
link-apart-stands = A colleague found that they are two people. Take that back first, if the evidence has changed.
link-apart-reason = A colleague found that they are two people: { $reason }
link-apart-take-back = Take that finding back
link-apart-taken-back = The finding was taken back. You can decide anew.

unlink-open = Take apart
unlink-title = Take apart the records of { $name }
unlink-together = What stands under them together
unlink-which = Which link is wrong
unlink-link = Record { $one } and record { $other }
unlink-said-by = Linked by { $name }, { $when }
unlink-parts = Then record { $stay } is one person and record { $leave } another.
unlink-still-one = They stay one person all the same: other links hold them together. Take those back too.
unlink-none = No link stands. Go back and open the family again.
unlink-reason = Why the link is wrong
unlink-need-link = Choose the link that is wrong.
unlink-need-reason = Say why it is wrong.
unlink-about = You are about to save: this link is taken back. Each entry goes back to the record it names; nothing is erased, and they can be linked again.
unlink-save = Take the link back
unlink-said = The link was taken back.
unlink-done = The link was taken back. Each entry is with the record it names. If it was the wrong link, compare them and link them again.
unlink-people = Who they are now
unlink-open-family = Open
unlink-open-label = Open { $name }
unlink-written = { $count ->
    [one] 1 entry was written while they were one
   *[other] { $count } entries were written while they were one
  }
unlink-to-place = { $count ->
    [0] all placed
    [one] 1 to place
   *[other] { $count } to place
  }
unlink-written-about = Whoever wrote them may have meant either person. Say for each whether it stays. What belongs to the other is withdrawn here, and you record it there. Until you have placed them or the vault locks, this list stays on this laptop; nobody else sees it.
unlink-entry = An entry: { $kind }
unlink-stands-with = stands with { $name }
unlink-stays = Stays
unlink-stays-label = Stays: { $what }
unlink-stays-done = Stays
unlink-move = Belongs to { $name }
unlink-move-label = Belongs to { $name }, withdraw it here: { $what }
unlink-moved = Withdrawn. Record it with { $name }.
unlink-moved-said = The entry was withdrawn.
unlink-nothing-written = Nothing was written while they were one person: there is nothing to place.
unlink-leave = Back to the family

like-title = In the book already?
like-about = Compare before you write anybody down twice. It holds nothing back.
like-loud = { $count ->
    [one] { $names } has this same A-number. Open the family before you save.
   *[other] { $names } have this same A-number. Open their families before you save.
  }
like-open = Open
like-open-label = Open { $name }, with { $with }
like-kept = Your form is kept: open “Add a family” again to go on.
like-announced = { $count ->
    [one] 1 person in the book may be the same.
   *[other] { $count } people in the book may be the same.
  }
like-failed = Could not look whether they are in the book already. You can save all the same.

weighed-why = Why
weighed-for = Speaks for it
weighed-against = Speaks against it
weighed-nothing = Nothing
weighed-neither = Says nothing either way:
weighed-decides = The program only weighs; a person decides.

# Who may be written twice
dup-title = Are { $one } and { $other } one person?
dup-none = Nobody seems to be written twice
dup-none-text = Nobody of the book looks so much like somebody else that they are more likely one person than two. It is looked at anew each time you come here.
dup-possible = Show also who is possibly the same
dup-of = { $place } of { $count } that may be one person
dup-looking = Looking who may be written twice
dup-before = Back
dup-next = Next
dup-begun = Save what you began, or clear the ground, before you go on.
dup-last = That was the last one.
dup-first = That is the first one.
dup-decided-before = Somebody found them to be two people. Their names, numbers or facts have changed since.
dup-pairs = { $pairs ->
    [0] They are in no pair.
    [one] They are in one pair, which waits for the answer.
   *[other] They are in { $pairs } pairs, which wait for the answer.
 }
dup-go = Written twice?
dup-go-detail = Records that may be one person
