# The room of deliveries in the window: what can go, what is missing, drafts, approval, files, ledger.
place-deliver = Deliver
field-folder = the folder (it must exist, and hold no file of this delivery yet)
field-approver = who approves
field-pairs = the pairs of this draft
field-id = the delivery

deliver-of = Pairs as of { $day } · in a draft: { $draft } · delivered, unchanged: { $delivered }
deliver-must-notify = { $parent } – { $child }: what delivery { $delivery } says no longer holds. The government must be told.
deliver-parts = Parts of this room
deliver-counting = Going through every pair…
tab-ready = Can go
tab-held = Held back
tab-ledger = Deliveries
ready-title = Every line, exactly as it would leave
ready-empty = No pair can go now.
ready-empty-text = A pair goes out when the parent’s wish is final, the child’s lawyer has confirmed the child’s, both line up, both lawyers have cleared it, and the parent has agreed to share it with the government.
ready-empty-held = { $count ->
    [one] See what 1 pair lacks
   *[other] See what { $count } pairs lack
  }
deliver-lines = Lines of the file
line-number = Line
line-take = Goes
line-take-number = Line { $number } goes
line-warnings = Worth a look
deliver-recipient = To
deliver-need-line = Every line is left out: let at least one go.
deliver-need-recipient = Say to whom it goes.
deliver-draft-hint = A draft is not sent. A second person must approve it.
deliver-draft = { $count ->
    [one] Put a draft of 1 line together
   *[other] Put a draft of { $count } lines together
  }
deliver-drafted = The draft was put together.
what-leaves = What leaves
what-leaves-text = Names and A-numbers as the government’s own list has them, its list and row, the wish in filing words, the day it became final, and that the child’s lawyer confirmed.
what-stays = What can never leave
what-stays-text = Phones and addresses, conditions and reasons, notes, who called and who interpreted, other relatives. There is no box to tick that adds them, and the finished file is searched for them before it is written.

held-reasons = What is missing
held-overlap = One pair can lack several things: these numbers do not add up.
held-pairs = { $count ->
    [one] 1 pair
   *[other] { $count } pairs
  }
held-pair = Pair
held-besides-head = Lacks besides
held-besides = { $count ->
    [0] nothing
    [one] 1 thing
   *[other] { $count } things
  }
held-names = { $parent } and { $child }
held-empty = No pair is held back.
held-empty-text = Here stand pairs that cannot go out yet, each with what it lacks.

ledger-empty = Nothing was ever delivered.
ledger-empty-text = Here stands every draft and every delivery: who put it together, who approved it, when it left, and the fingerprints of its files.
ledger-delivery = Delivery
ledger-recipient = To
ledger-lines = Lines
ledger-parents = Parents
ledger-children = Children
ledger-author = Put together by
ledger-approver = Approved by
ledger-left = Files made
ledger-not-left = not yet
ledger-never-left = never
ledger-state = Where it stands
ledger-never-edited = Nothing that was delivered is ever edited. A change of mind is a new line in a later delivery.

delivery-number = Delivery { $number }
delivery-of = to { $recipient } · put together by { $author }, { $when }
delivery-lines = Every line, exactly as it leaves
delivery-counts = Lines: { $lines } · parents: { $parents } · children: { $children }
delivery-approved-by = Approved by { $approver }, { $when }.
delivery-approved-said = The delivery was approved.
delivery-discarded-text = This draft was taken back before it left. Its pairs are free for the next one.

approve-title = Someone else must approve
approve-own = You put this together, so you cannot approve it. Let a second person read every line below; then they type their own passphrase here.
approve-other = { $author } put this together. Whoever approves must be someone else: read every line below, then type your own passphrase here.
approve-who = These can: { $names }.
approve-nobody = Nobody else here has the role of counsel.
approve-admit = Admit a second member
approve-what = Approving signs these lines, and no others, with the approver’s own key.
approver-passphrase = Passphrase of the person who approves
approver-passphrase-hint = It is used once and not kept. The program stays open under your name.
approve-need-passphrase = The approver’s passphrase is missing.
approve = Approve
approve-busy = Checking the key and the lines…

discard = Take this draft back
discard-about = It stays in the list of deliveries as taken back. Its pairs are free for the next draft.
discard-save = Take it back
discard-need-reason = Say why.
discard-done = The draft was taken back.

export-title = Make the files
export-folder = Folder for the files
export-folder-hint = Choose a folder that exists, or paste its path. Nothing in it is overwritten.
export-formats = Which files
export-sealing = How they leave
export-sealed = Sealed
export-plain = Plain
export-recipients = Recipients to seal to
export-recipients-hint = Their age recipients, one a line; each begins with age1. Only they can open the files.
export-plain-text = Plain files can be read by whoever holds them: the stick, the mailbox, the printer.
export-plain-meant = I choose plain files and know who will hold them
export-practice = This is a practice vault: every line of the files says PRACTICE.
export-need-folder = Choose the folder.
export-need-format = Choose at least one kind of file.
export-need-recipient = Name a recipient to seal to.
export-need-plain = Say that plain files are meant.
export-recipient-unread = A recipient begins with age1 and has letters and digits only.
export-not-you = The files are made by a member with the role of counsel: the finished file is searched for what may not leave.
export = Make the files
export-busy = Making and searching the files…
export-done-said = The files were made.
exported-title = Files made by { $by }, { $when }
exported-file = File
exported-hash = SHA-256
exported-sealed = { $count ->
    [one] Sealed to 1 recipient:
   *[other] Sealed to { $count } recipients:
  }
exported-plain = Not sealed: whoever holds these files can read them.
