# The frame of the window: what stands on every screen. Voice: docs of the window; plain, short, "you".

brand = Reencuentro
window-title = Reencuentro
window-title-practice = Reencuentro – practice
about-program = About this program
about-vault = This vault
places = Places
place-families = Families
place-settings = Settings
practice-band = Practice: every family here is invented. Every line that is exported says so.
lock-now = Lock now
locks-itself = Locks itself after { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  } without use
check-running = Checking the records: { $checked } of { $entries }
check-passed = { $entries ->
    [one] { $entries } entry checked
   *[other] { $entries } entries checked
  }
check-damaged = Damage found: read only
damaged-title = An entry of this vault is damaged.
damaged-text = Everything can still be read, nothing can be recorded. Keep this folder as it is. Lock the vault, choose “Restore a backup” on the screen where it is unlocked, and take the newest: it comes back in a new folder.
rebuilt-text = { $count ->
    [one] One view did not match its entries and was made anew from them. No record was lost.
   *[other] { $count } views did not match their entries and were made anew from them. No record was lost.
  }
locks-soon = Nobody has typed here for a while: the vault locks in less than a minute, and what is not saved is gone. Press any key to go on.
clock-behind = The clock of this computer stands earlier than the last entry, which was received on { $day }. Set the clock to the right day and time, then lock and unlock: what is written now gets a wrong time. If the clock is right, it was wrong on that day.
lost-files-text = { $count ->
    [one] One received file of this vault is missing or damaged. Every entry is whole; work and backups go on. A backup may still have the file.
   *[other] { $count } received files of this vault are missing or damaged. Every entry is whole; work and backups go on. A backup may still have the files.
  }
blocked-damaged = The records are read-only, because damage was found.
blocked-auditor = Your role reads and does not record. A volunteer, coordinator or lawyer can.
blocked-counsel-only = Only a member with the role of counsel can do this.

language-of-window = Language of this window
language-en = English
language-es = Español
try-again = Try again
choose-folder = Choose a folder
choose-other-folder = Open another vault
failed-title = The program cannot go on
details = Details
save = Save
cancel = Cancel
close = Close
back = Back
call = Call
choices-of = Choices: { $label }
choose = Choose
pick-none = Nothing in the list has this name: choose one from it.
not-known = Not known
nobody = Nobody
loading = Loading
part-unread = This part of the program could not be read. Nothing else is affected: go on working, and install the program anew when you can.
reason = Reason
acts = Acts of this form
go-back = Back to where you were
go-forward = Forward again
nothing-before = You have not been anywhere else yet.
nothing-after = There is nothing to go forward to.

members = Members
member-name = Name
member-roles = Roles
member-state = State
member-active = Works here
member-inactive = No longer writes
member-waits-for-key = Cannot read privileged notes yet. They get the key when somebody who reads them next opens the vault.
admit-member = Admit a member
admit-member-text = They sit at this laptop and type a passphrase of their own. Nobody else should know it.
admit = Admit
admit-not-you = Members are admitted by a keeper of this vault.
admit-need-name = The name is missing.
admit-said = The member was admitted.
member-admitted = { $name } was admitted.
member-kit-once = This is their recovery kit. It is shown only now: print it or write it down, and give it to them.
members-passphrase = Their passphrase
change-passphrase = Change your passphrase
change-passphrase-save = Change passphrase
passphrase-old = Passphrase in use
passphrase-new = New passphrase
passphrase-need-old = Type the passphrase in use.
passphrase-need-new = Type the new passphrase.
passphrase-changed = Your passphrase was changed. The old one no longer opens this vault.
verify-title = Check the records
verify-text = Walks every entry, signature and chain, and compares each view with what its entries say. It changes nothing.
verify = Check now
verify-busy = Checking…
verify-done = The check has ended.
verify-aside = Privileged notes that belong to no entry: { $count }. They are kept aside. They come from a crash, or are newer than the records that were put back; with the newer records they are there again.
verify-well = All is well: { $entries } entries, { $chains } chains and { $views } views agree.
verify-ill = { $count ->
    [one] One thing does not agree.
   *[other] { $count } things do not agree.
  } Keep this folder as it is and show this to the keeper of the vault.
log-hash = Entries
state-hash = Views

not-shown = Your role has no part in this
not-shown-text = { $who } work with it. Yours are: { $yours }.
not-shown-who-today = Volunteers, coordinators and counsel
not-shown-who-families = Volunteers, coordinators and counsel
not-shown-who-lists = Coordinators, counsel and auditors
not-shown-who-deliver = Coordinators, counsel and auditors
not-shown-who-settings = All members
