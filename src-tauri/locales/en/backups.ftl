# Backups: the window's panel under Settings, and the command line.

backups-title = Backups
backups-text = Every day, and before every list is taken in, the program makes a copy of the whole vault, sealed like the vault itself, opens it and checks every entry in it. Seven days, four weeks, and the ten last ones before a list or made by hand are kept.
backups-where = They are in
backups-elsewhere = A lost laptop takes them with it. From time to time, copy this folder as it is to a disk that you lock away.
backups-none = No backup has been made yet.
backups-last = The newest: { $day }, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  }, opened and checked.
backups-all = { $count ->
    [one] All of them: one backup
   *[other] All of them: { $count } backups
  }
backups-lost = { $count ->
    [one] One received file was damaged or missing in the vault itself and is not in it.
   *[other] { $count } received files were damaged or missing in the vault itself and are not in it.
  }
backups-only-here = { $count ->
    [one] One received file is missing or damaged in the vault. An earlier backup has it whole, and restoring brings it back.
   *[other] { $count } received files are missing or damaged in the vault. Earlier backups have them whole, and restoring brings them back.
  }
backups-unreadable = { $count ->
    [one] One folder among them cannot be read. It is left alone.
   *[other] { $count } folders among them cannot be read. They are left alone.
  }
backup-now = Make one now
backup-busy = Copying and checking…
backup-made-said = A backup was made and checked.
backup-check = Open and check again
backup-check-said = The backup was opened and checked.
backup-checked = { $name } was opened and checked: { $entries } entries and { $files } received files are whole.
backup-checked-lost = { $count ->
    [one] One received file is not in it, or is damaged in it. Everything else is whole.
   *[other] { $count } received files are not in it, or are damaged in it. Everything else is whole.
  }
backup-daily = daily
backup-import = before a list
backup-migration = before an update
backup-asked = made by hand
backup-restore-title = If you need one
backup-restore-text = A backup never overwrites anything: it becomes a new vault in a folder of its own, as a new device. A keeper opens it with the passphrase they had on that day. Lock the vault and choose “Restore a backup” on the screen where it is unlocked; or on the command line:

# The command line.
cli-backup-made = Backup { $name } was made in { $folder }, opened and checked: { $entries } entries, { $files } received files.
cli-backup-lost = { $count } received files were damaged or missing in the vault itself and are not in it.
cli-backup-only-here = { $count } received files are missing or damaged in the vault. The folder of backups has them whole, and restoring brings them back:
cli-backup-none = There is no backup in { $folder }.
cli-backup-line = { $name }  { $entries } entries, { $files } received files
cli-backup-unreadable = { $name }  cannot be read; it is left alone
cli-backup-checked = { $name } was opened and checked: { $entries } entries and { $files } received files are whole.
cli-backup-checked-lost = { $count } received files are not in it, or are damaged in it. Ask their senders for them again, or look in another folder of backups:
cli-backup-closed = Its privileged notes are in it, and could not be looked at by you.
cli-backup-restored = A new vault stands in { $folder }: { $entries } entries and { $files } received files as of { $day }. This is a new device; it writes beside the old one and never in its place.
cli-backup-restored-lost = { $count } received files did not come back: they were lost before the backup was made, or are damaged in it. Every entry is there. Ask their senders for the files again, or look in another folder of backups:
cli-backup-daily-failed = The backup of the day could not be made; the vault goes on working.

# Everything in open forms.
cli-open-export = Everything was written to { $folder }: { $entries } entries, { $people } people, { $pairs } pairs, { $files } received files.
cli-open-export-lost = { $lost } received files are missing or damaged in the vault and are not among them.
cli-open-export-plain = These files are plain text, and as secret as the vault. Keep them locked away, and destroy them when they are no longer needed.
