# What the command line says besides errors.
cli-vault-created = Vault made in { $folder }. The recovery kit is in { $kit }: print it, keep it apart from this machine, and delete the file.
cli-answer-lost = The answer could not be written out in full: is the disk full?
cli-kit-head =
    Recovery kit of a Reencuentro vault

    Organisation: { $organisation }
    Member: { $member }
    Made on: { $day }
    Vault number: { $vault }

    Recovery code:
cli-kit-foot =
    If the passphrase is lost, this code opens the vault: choose “Use a recovery code” in the
    program, or name this file with --recovery-code-file, and then set a new passphrase.
    Print this sheet, keep it away from the computer and delete the file: who has the code and the
    vault can read everything.
cli-recorded = Recorded. Entry { $entry }.
cli-verified = { $entries } entries in { $chains } chains and { $views } views agree.
cli-verified-aside = { $aside } privileged notes belong to no entry and are kept aside: from a crash, or newer than the records that were put back. With the newer records they are there again.
cli-verified-log = { $entries } entries in { $chains } chains agree. (The { $views } views were not compared: --full.)
cli-problems = { $count } things do not agree:
cli-nobody-found = Nobody found for “{ $words }”.
cli-found = { $total ->
    [one] { $total } pair
   *[other] { $total } pairs
  }
cli-unlinked = Unlinked. { $count ->
    [0] Nothing was written while they were one person.
    [one] One entry was written while they were one person; it stays with the record it names:
   *[other] { $count } entries were written while they were one person; each stays with the record it names:
  }
cli-trash-empty = The trash is empty.
access-unlocked = unlocked
access-reads-gathered = opened
access-keys-changed = keys changed
access-backup-made = backup made

# The practice run.
demo-vault = A practice vault was made in { $folder }. Every family in it is invented.
demo-list = { $name }: { $rows } rows; { $founded } new pairs, { $linked } known ones, { $review } wait for a person.
demo-working = Working on { $parents } parents: calls, counselling, wishes, clearances …
demo-delivered = A batch of { $lines } lines was put together, approved by a second member and written to files.
demo-funnel = Parents: { $listed } listed, { $reached } spoken with, { $aligned } aligned, { $delivered } delivered.
