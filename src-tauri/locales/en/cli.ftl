# What the command line says besides errors.
cli-vault-created = Vault made in { $folder }. The recovery kit is in { $kit }: print it, keep it apart from this machine, and delete the file.
cli-usage-missing = Something is missing: { $what }
cli-usage-unknown = There is no “{ $what }” here.
cli-usage-no-verb = There is no command “{ $what }”.
cli-usage-value = “{ $value }” does not fit { $what }.
cli-usage-no-value = { $what } needs a value.
cli-usage-conflict = { $what } does not go together with { $other }.
cli-usage-wrong = The command was not understood.
cli-usage-help = The same command with “--help” shows how it is used.
cli-create-organisation = Our organisation
cli-create-member = First member
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
cli-today-nothing-here = Nothing of that is to be done today. Without --mine and --group, everything is listed.
cli-today-nothing = Nothing is to be done today.
cli-today-now = May be called now; it is { $there } there
cli-today-later = Not yet: from { $there } there
cli-today-never = No number that may be called
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

# Errors as the command line says them: the field, and what to do about it.
cli-invalid = This is missing or cannot be read: { $field }.
cli-invalid-value = Something that was given cannot be used.
cli-choices = It may be: { $choices }.
cli-fix = Correct it and give the command again; --help shows what each option takes. Nothing was written.
cli-nothing-written = Nothing was written.
cli-invalid-passphrase-file = The file { $file } cannot be read.
cli-fix-passphrase-file = Name a text file that you may read, with what it holds in its first line.
cli-invalid-no-terminal = There is no terminal at which the passphrase could be asked for.
cli-fix-no-terminal = Name a file that holds it, with --passphrase-file.
cli-invalid-path = The file cannot be read.
cli-fix-path = Check where it is and that you may read it.
cli-invalid-out = The folder cannot be made.
cli-fix-out = Check where it is to be and that you may write there.
cli-invalid-folder = There is no such folder.
cli-fix-folder = Name a folder that is there.
cli-invalid-recovery-kit = The file { $file } is there already. Nothing was made.
cli-fix-recovery-kit = Name a file that is not there yet: a recovery kit never overwrites anything.
cli-invalid-kind = This kind is not known.
cli-invalid-roles = One of these roles is not known.
cli-invalid-decision = This decision is not known.
cli-invalid-bucket = Rows do not end there.
cli-invalid-formats = One of these file formats is not known.
cli-invalid-preference = This preference is not known.
cli-invalid-command = There is no command of this name.
cli-invalid-request = The request on standard input is not one of this command.
cli-fix-request = It is a JSON object with the command’s own fields, each of the right type.
cli-invalid-as-of = This day cannot be used.
cli-fix-as-of = Write it as YYYY-MM-DD, and not later than today.
cli-invalid-seal-to = One of the recipients is not an age recipient.
cli-fix-seal-to = A recipient begins with age1; several are separated by commas.
cli-invalid-recipient = The recipient is missing or cannot be used.
cli-fix-recipient = An age recipient is one whole line that begins with age1; a delivery’s recipient is a name.
cli-invalid-list = There is no list { $named }.
cli-fix-list = “lists show” shows those that are there, with their ids.
cli-invalid-pairs = One of these pairs is not ready, or is none.
cli-fix-pairs = See which are ready with “deliver preflight”.
cli-invalid-member = No member has this name, or more than one has.
cli-fix-member = Write the name as “members list” shows it.
cli-invalid-reason = A reason is missing.
cli-fix-reason = Say it with --reason.
cli-invalid-parent = The parent is missing, or this is not the id of a person.
cli-fix-parent = “lists show” names who may be meant, with the option to name them.
cli-not-there = There is nothing with this id.
cli-not-there-see = Look for it with “people search”, “lists show” or “deliver list”.
cli-no-delivery = There is no delivery { $named }.
cli-no-delivery-see = “deliver list” shows those that are there.
cli-no-delivery-any = There is no delivery yet.
cli-no-delivery-any-see = “deliver draft” puts one together.
cli-no-delivery-drafted = No delivery is a draft.
cli-no-delivery-drafted-see = “deliver list” shows those that are there, and “deliver draft” puts one together.
cli-no-delivery-approved = No delivery is approved and not handed over yet.
cli-no-delivery-approved-see = “deliver list” shows those that are there; a second member approves a draft with “deliver approve”.
cli-no-list = There is no list { $named }.
cli-no-list-see = “lists show” shows those that are there.

# grid
cli-grid-rows = { $total ->
    [one] { $total } pair
   *[other] { $total } pairs
}
cli-grid-written = Written: { $people } changed.
cli-grid-preview = Nothing was written. { $people } would change.
cli-grid-same = Nothing was written: nothing changes.

cli-printed = { $pages ->
    [one] { $path }: one page. Whoever has this file can read it: print it, then delete it.
   *[other] { $path }: { $pages } pages. Whoever has this file can read it: print it, then delete it.
  }
cli-document-saved = { $path }: as it was received. Whoever has this file can read it: delete it when you are done.
cli-invalid-print-about = A sheet of this kind cannot be made of that.
cli-fix-print-about = An election form is of a pair, a search sheet of a parent, a summary of a family: give its id.
cli-duplicates = { $total ->
    [0] Nobody of the book seems to be written twice.
    [one] One pair of records may be one person. Compare, then “people link” or “people tell-apart”.
   *[other] { $total } pairs of records may each be one person. Compare, then “people link” or “people tell-apart”.
 }
cli-duplicates-pairs = their pairs of parent and child: { $pairs }
cli-duplicates-before = Somebody found them to be two people; their data has changed since.
figure-eq = { $parts }: the parts make up the total.
figure-overlap = { $parts } in the parts, { $total } in total: at least { $by } counted twice.
figure-gap = { $parts } in the parts, { $total } in total: { $by } in no part.
figure-excess = { $parts } in the parts against { $total }: { $by } too many.
cli-invalid-figures-file = This is no file of figures: it is longer than 1 MiB, or no text in UTF-8.
cli-invalid-figure-line = Line { $line } says no figure.
cli-fix-figure-line = A line is “id; unit; parts; total”: the parts are counts joined by + and -, or by | where they may overlap.
cli-invalid-table = There is no table { $table }.
cli-fix-table = Ask for table 1, 2 or 3.
cli-invalid-effective = This is no day, or one that is still to come.
cli-fix-effective = Write the day as 2018-08-27.
cli-invalid-known = The records never stood so.
cli-fix-known = Write now, or what “figures table” or “world load” printed as known: DEVICE:NUMBER, separated by commas.
cli-invalid-line = The table has no such line.
cli-fix-line = Name the line by its id, as “figures table 1 --json” prints it: reunified, outside, red_flag.
cli-invalid-world-file = This is no world file: it is longer than 256 MiB, or no text in UTF-8.
cli-invalid-world-line = Line { $line } says nothing that can be written: { $named }. Nothing was written.
cli-fix-world-line = docs/formats/world.md says what a line may hold.
cli-world-loaded = Written: people { $people }, pairs { $pairs }, entries { $entries }.
cli-world-known = known by the end of { $day }: { $known }
cli-world-known-ever = known from the beginning: { $known }
cli-table-as-of = As of { $day }, as far as it was known at { $known }
cli-invalid-not-empty = There are families in this vault already.
cli-fix-not-empty = Make a new practice vault: “vault create --practice”.
