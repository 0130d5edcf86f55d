# Rooms of Settings: how the window looks, who looked at what, and the way out.

rooms = Rooms of Settings
room-looks = This window
room-members = Members
room-passphrase = Passphrase
room-pin = PIN
room-organisation = Recovery key
room-trash = Trash
room-backups = Backups
room-verify = Check the records
room-log = Who looked at what
room-leave = Take everything with you

looks-theme = Colours
theme-system = As this computer
theme-light = Light
theme-dark = Dark
looks-rows = Rows of the lists
rows-compact = Compact
rows-roomy = Roomy
looks-letters = Single letters act as keys
looks-letters-text = For example C for a call, M for the same person, 1 to 9 for what happened. They never act while you type in a field. Switch them off if you speak to the computer or often press keys by accident; chords such as Ctrl K go on working.
looks-kept = These choices are kept on this computer, with nothing of the vault.
letters-off-here = The mouse is never needed. Single letters are switched off (Settings, This window), so they do not stand here.

log-text = Each unlocking of this vault on this computer, and every family, list and privileged note that was opened, gathered every quarter of an hour. It leaves this computer only if everything is taken out in open files.
log-not-you = Your role does not read this log. Counsel, a keeper or an auditor can.
log-family = Whose family was opened
log-family-hint = A name, A-number or phone; empty for everything.
log-family-off = Everything again, not only this family
log-member = Opened by
log-anybody = Anybody
log-day = On the day
log-day-hint = 26/8/2018; empty for every day.
log-show = Show the log
log-more = Read on
log-changed = These lines answer what was asked before. Press “Show the log” to ask anew.
log-counted = { $shown ->
    [one] 1 line shown;
   *[other] { $shown } lines shown;
  } { $read } of { $total } looked through.
log-nothing = Nothing of that is in the log. Take out one part of what you look for.
log-when = When
log-who = Who
log-what = What
log-gone = taken back since
log-unlocked = Unlocked with { $with }
log-with-passphrase = the passphrase
log-with-recovery-code = the recovery code
log-with-keyring = the PIN
log-with-organisation = the organisation’s key
log-read-family = Family
log-read-privileged-notes = Privileged notes
log-read-list = List
log-read-document = Document
log-read-saved-document = Document saved outside the vault
log-read-printed-election-form = Printed: election form
log-read-memo = Written: discrepancy memo
log-read-printed-field-sheet = Printed: search sheet
log-read-printed-family-summary = Printed: summary for counsel
log-read-printed-recovery-kit = Printed: recovery kit
log-kind-reads-gathered = Opened
log-kind-backup-made = A backup was made
log-keys-created = The vault was made
log-keys-keyring-added = A PIN was allowed
log-keys-keyring-removed = The PIN was turned off
log-keys-passphrase-changed = A passphrase was changed
log-keys-passphrase-replaced = A forgotten passphrase was replaced
log-keys-member-added = A member was admitted
log-keys-member-removed = A member left
log-keys-privileged-changed = Who reads privileged notes was changed
log-keys-organisation-set = The organisation’s key was set
log-keys-organisation-removed = The organisation’s key was removed
log-keys-restored-as-new-device = A backup was restored

leave-text = Writes everything in this vault into files that any program opens, so that no record ever depends on this one. The files hold:
leave-has-people = people, pairs, phones and addresses with their safety rules, deliveries: one table each
leave-has-entries = every entry that was ever written, withdrawn ones too
leave-has-files = the lists exactly as they were received
leave-has-codes = what each code means, and a manifest that proves nothing was changed
leave-danger = This holds every name, number and place. Whoever has plain files reads all of it, without a passphrase. Do not put them on a shared or synchronised folder. That everything was taken out is written in the log, and cannot be taken back.
leave-not-you = Only a keeper of this vault can take everything out. Ask a keeper.
leave-folder = Empty folder to write into
leave-folder-hint = One that is empty or not there yet. Nothing is ever overwritten.
leave-plain-meant = I choose plain files: anybody who has them can read them
leave-privileged = Also the words under legal privilege, in a file of their own
leave-no-privileged = Words under legal privilege stay here: only a keeper who reads them can take them out.
leave-passphrase = Your passphrase, to take everything out
leave-key = The organisation’s key, to take everything out
leave-need-sealing = Choose sealed or plain.
leave-need-passphrase = Type your own passphrase.
leave-need-key = Type the organisation’s key.
leave-about = You are about to write everything out { $sealed ->
    [plain] in plain files that anybody can read
   *[other] in files sealed to the recipients
  }, { $privileged ->
    [yes] privileged words among them.
   *[other] without the privileged words.
  }
leave-write = Write everything out
leave-busy = Checking the records, then writing…
leave-done-said = Everything was written out.
leave-done = { $files ->
    [one] 1 file was written:
   *[other] { $files } files were written:
  }
leave-counts = People: { $people } · pairs: { $pairs } · entries: { $entries } · received files: { $attachments }
leave-done-privileged = { $count ->
    [0] No privileged words are in it.
    [one] 1 entry under legal privilege is in it.
   *[other] { $count } entries under legal privilege are in it.
  }
leave-lost = { $count ->
    [one] 1 received file was missing or damaged in the vault and is not in it.
   *[other] { $count } received files were missing or damaged in the vault and are not in it.
  }
leave-done-sealed = { $count ->
    [one] Sealed: 1 recipient can open it.
   *[other] Sealed: { $count } recipients can open it.
  }
leave-done-plain = Plain: anybody who has the folder can read it. Bring it to where it belongs, then delete it here.
leave-manifest = SHA-256 of the manifest, as in the log:
