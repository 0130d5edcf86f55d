# Restoring a backup at the door, while nothing is open, and what is said once it is back.

restore-door = Restore a backup
restore-title = Restore a backup
restore-text = A backup becomes a new vault in a new folder. Nothing changes in the old folder, and nothing in the backup. What was recorded after the backup was made is not in it.
restore-which = Which backup
restore-looking = Looking for backups…
restore-none = There is no backup in this folder.
restore-shelf = Choose a folder of backups
restore-shelf-hint = The backups of a vault lie in the folder “backups” inside its own. If you copied that folder to another disk, choose the copy.
restore-holds = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  }, { $files ->
    [one] { $files } received file.
   *[other] { $files } received files.
  }
restore-whole = Whole when it was made.
restore-without = { $count ->
    [one] One received file was lost before it was made; everything else was whole.
   *[other] { $count } received files were lost before it was made; everything else was whole.
  }
restore-to = Where to
restore-into = Folder of the new vault
restore-into-hint = A folder that is empty or not there yet. Nothing is ever overwritten.
restore-suffix = restored
restore-who = Who opens it
restore-who-text = A keeper of the vault, with the passphrase or the recovery code that was theirs when the backup was made. The other members get in with what they had on that day, too.
restore-passphrase-hint = The keeper’s words in order, as they were on { $day }.
restore-code-hint = All groups from the keeper’s paper, in order; spaces and dashes do not matter.
restore-need-backup = Choose a backup.
restore-need-folder = Name the folder of the new vault.
restore-about = You are about to make a new vault out of the backup of { $day }. Once every entry has been checked, it appears in
restore-now = Restore and open
restore-busy = Copying the backup and checking every entry. This can take some minutes; leave the window open.
restore-said = The backup was restored.

restored-title = The backup was restored.
restored-text = This vault is as it was on { $day }: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  } and { $files ->
    [one] { $files } received file.
   *[other] { $files } received files.
  }
restored-where = It is in the new folder
restored-next = From now on the program begins with it.
restored-old = The old folder was not changed. Nobody should go on working in it; keep it as it is, locked away.
restored-lost = { $count ->
    [one] One received file did not come back: it was lost before the backup was made, or is damaged in it. Ask its sender for it again, or look in another folder of backups.
   *[other] { $count } received files did not come back: they were lost before the backup was made, or are damaged in it. Ask their senders for them again, or look in another folder of backups.
  }
