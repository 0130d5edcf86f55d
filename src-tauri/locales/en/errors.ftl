# Two halves for each error code: err-… what is wrong and what is safe, rec-… what to do now.

err-no-vault = There is no vault in this folder.
rec-no-vault = Choose the folder of your vault, or make a new one here.
err-already-there = A vault is in this folder already. It was not touched.
rec-already-there = Choose an empty folder for the new vault, or open the one that is here.
err-wrong-passphrase = That passphrase does not open this vault.
rec-wrong-passphrase = Check the order of the words and try again; nothing is erased.
err-wrong-recovery-code = That recovery code does not open this vault.
rec-wrong-recovery-code = Compare each group with the paper, and the vault’s number above with the one printed there.
err-wrong-pin = That PIN does not open this vault on this computer.
rec-wrong-pin = Try again, or use your passphrase.
err-damaged = A file of this vault is damaged. It was not changed.
rec-damaged = Keep the folder as it is. Restore the newest backup into a new folder: in the window with “Restore a backup”, at the command line with “backup restore”.
err-older-copy = An older copy of these records was put back. It was not opened for writing.
rec-older-copy = Keep the folder as it is and tell the keeper of the vault. A folder copied back by hand is not taken: restore a backup into a new folder instead, in the window with “Restore a backup”, at the command line with “backup restore”. If nobody put anything back, somebody has changed this folder.
err-newer-format = This vault was made by a newer version. It was not touched.
rec-newer-format = Update the program to open it.
err-in-use = This vault is open in another window or program.
rec-in-use = Close the other one, then try again.
err-is-backup = This folder is a backup. It was not opened, and nothing was written.
rec-is-backup = Restore it into a new folder, and open that one (on the command line: “backup restore”).
err-cloud-synced = This folder is copied to a cloud service. Nothing was written.
rec-cloud-synced = Choose a folder that stays on this computer.
err-disk-full = The disk is full. Nothing was lost.
rec-disk-full = Free some space, then try again.
err-read-only = This folder cannot be written to. Nothing was changed.
rec-read-only = Choose another folder, or ask whoever looks after this computer for the right to write here.
err-weak-passphrase = This passphrase is too easy to guess.
rec-weak-passphrase = Let the program suggest words, or add more words of your own.
err-keyring-missing = This computer has no safe place for a PIN.
rec-keyring-missing = Use your passphrase; everything else works the same.
err-keyring-locked = The computer’s own key store is locked.
rec-keyring-locked = Unlock it, or use your passphrase.
err-keyring-changed = What the computer’s key store holds is not what this vault knows.
rec-keyring-changed = Use your passphrase, then set the PIN again under Settings.
err-locked = The vault is locked.
rec-locked = Unlock it to go on. What was saved is safe.
err-wait = Too many tries in a row.
rec-wait = Wait { $seconds } seconds, then try again. Nothing is erased.
err-not-allowed = Your role does not allow this.
rec-not-allowed = Ask a colleague whose role does, or the keeper of the vault.
err-invalid = Something is missing or cannot be read: { $field }.
rec-invalid = Correct it and save again. What you typed is still here.
err-rule-says = A rule of the work does not allow this.
rec-rule-says = Nothing was written. What you typed is still here.
err-not-found = This is no longer in the vault.
rec-not-found = Go back and open it again from the list.
err-author-cannot-approve = You put this batch together, so someone else must approve it.
rec-author-cannot-approve = Ask another member with the right to approve.
err-needs-own-key = This needs your own key.
rec-needs-own-key = Unlock with your own passphrase, then do it again.
err-kit-not-confirmed = What you typed is not what stands on the paper.
rec-kit-not-confirmed = Look at the groups again and type them once more. The vault opens only after that.
err-read-only-records = The records are read-only, because damage was found. Nothing was lost by this attempt.
rec-read-only-records = Keep the folder as it is. Lock the vault, then restore the newest backup into a new folder: in the window with “Restore a backup”, at the command line with “backup restore”.
err-check-running = The full check of the records has not ended yet.
rec-check-running = Wait until it has, then try again.
err-lines-changed = { $count } lines of this delivery are no longer true: what was said, agreed or cleared has changed since it was put together.
rec-lines-changed = Take this draft back and put a new one together.
err-delivery-state = This delivery { $state ->
    [drafted] is a draft and has no approval yet.
    [approved] is approved already.
    [exported] was handed over already.
   *[other] was taken back.
  }
rec-delivery-state = { $needs ->
    [drafted] Only a draft can be approved.
    [approved] Only an approved one becomes files: a second member approves it first.
   *[other] Only one that has not left can be taken back.
  }
err-nothing-ready = No pair is ready for a delivery, so there is nothing to put together.
rec-nothing-ready = See what is missing for each pair: in the window under Deliveries, at the command line with “deliver preflight”.
err-unknown-approver = No member has this name, or more than one has.
rec-unknown-approver = Write the name as it stands in the list of members.
err-other-passphrase = This passphrase is not that of the member who was named. Nothing was approved.
rec-other-passphrase = Whoever approves types their own passphrase.
err-files-there = Files of these names are in the folder already. They were not touched.
rec-files-there = Choose another folder, or move the files away first.
err-export-hit = A value that may not leave was found in the finished file. The file was not kept.
rec-export-hit = Look through the lines of this delivery, then try again.
err-unreadable-file = This file could not be read as a table: { $reason }.
rec-unreadable-file = Ask the sender for the original file, or save it again as CSV.
err-undrawable-document = This page cannot be shown here: { $reason }.
rec-undrawable-document = The document is kept as it came. Save a copy to open it with another program.
err-backup-disk-full = There is no room for a backup. The vault goes on working, and the older backups stand.
rec-backup-disk-full = Free some space on the disk of the backups, then make one under Settings.
err-backup-read-only = The folder of the backups cannot be written to. The vault goes on working, and the older backups stand.
rec-backup-read-only = Make the folder writable, or ask whoever looks after this computer; then make a backup under Settings.
err-backup-busy = Another backup is being made in this folder and has not ended. No backup was made now; the vault goes on working.
rec-backup-busy = Try again in a few minutes, or choose another folder.
err-no-backup = There is no backup at this place.
rec-no-backup = Choose a folder out of the list of backups; each has a file backup.json in it.
err-backup-damaged = This backup is damaged: { $file }. It was not changed, and nothing was restored.
rec-backup-damaged = Take another backup from the list, and look after the disk this one is on.
err-backup-not-proven = The fresh backup did not pass its check ({ $file }), so it was not kept. The older backups stand.
rec-backup-not-proven = Check the records under Settings. If they are well, the disk of the backups is failing: use another.
err-folder-not-empty = This folder is not empty. Nothing was written.
rec-folder-not-empty = Name a folder that is empty or not there yet: a restore never overwrites anything.
err-wrong-organisation-key = That key does not open this vault.
rec-wrong-organisation-key = It is the whole line that begins with AGE-SECRET-KEY-1, and its public part must have been set under Settings.
err-pins-exhausted = Five wrong PINs: the PIN no longer opens this vault on this computer. Nothing is erased.
rec-pins-exhausted = Use your passphrase. You can set a new PIN under Settings.
err-pin-expired = The seven days of this PIN are over.
rec-pin-expired = Use your passphrase, then set a PIN again under Settings if you want one.
err-weak-pin = This PIN cannot be used.
rec-weak-pin = Choose another one of at least six characters, and no row such as 123456 or 121212. Letters count, too.
err-last-of-role = { $role ->
    [keeper] Nobody else is a keeper of this vault. Nothing was changed.
   *[other] Nobody else reads its privileged notes. Nothing was changed.
  }
rec-last-of-role = { $role ->
    [keeper] Make another member a keeper first: without one nobody could be admitted any more.
   *[other] Make another member counsel first: without one nobody could read them any more.
  }
err-stopped = You stopped it. Nothing was written.
rec-stopped = Nothing to do; you can begin again at any time.
err-internal = A fault of the program. Your records were not changed.
rec-internal = Try again. If it happens once more, close the program and open it again.

# Fields that err-invalid names.
field-by = who gave it
field-print-about = whom the sheet is of
field-print-folder = the folder (it must be there, and not be in the vault)
field-map-fits = the file of how columns are read (the list has no row with all its headings)
field-policy = what becomes of what is said of people in the book
field-compared = what is compared (two different lists, or a list and the book)
field-rows = the rows (at least one, at most 5,000)
field-side = the side
field-standing = where a row stands
field-differs = what differs
field-owner = who follows it up
field-evidence = the document that shows it
field-on = the day
field-memo-of-partner = the list (a partner’s list is no list of the government)
field-document-size = the file (it must not be empty, and have at most 25 MB)
field-evidence-of = what it is evidence of
field-child = the child
field-confirmed-by = who confirmed it
field-counsel = the lawyer
field-counselled-by = the lawyer who counselled
field-entry = the entry
field-filing-zone = the time zone for filings
field-language = the language
field-pair = the pair
field-passphrase = the passphrase
field-person = the person
field-purpose = the purpose
field-raw = the number or address
field-read-back = reading back
field-reason = the reason
field-said-on = the day
field-state = the answer
field-text = the words
field-topics = what was explained
field-identity-check = the identity check
field-call-back = when to call back
field-reconfirm-by = the day to confirm again
field-safe-from = the safe hours
field-safe-until = the safe hours
field-zone = the time zone
field-plain = plain or sealed: one of the two must be chosen
field-seal-to = the recipient’s key
field-member = the member
field-recipient = the public part of the key
field-at = the day and the hour
field-decision = the decision about this row
field-defender = the defender
field-family = the family
field-field = which fact it is
field-link = the link between two records
field-search = the search on the ground
field-separated-on = the day of the separation
field-values = the value of this fact
field-what = what is claimed

# Why a page of a document is not drawn.
undrawable-not-shown = it is neither a PDF nor a picture that this program reads
undrawable-password = it opens only with a password
undrawable-damaged = the file does not hold what it should
undrawable-too-large = it would be too large to draw
undrawable-no-page = there is no such page
undrawable-worker-ended = drawing it ended before it was done
undrawable-took-too-long = drawing it took too long
