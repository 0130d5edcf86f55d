# What the command line says besides errors.
cli-vault-created = Vault made in { $folder }. The recovery kit is in { $kit }: print it, keep it apart from this machine, and delete the file.
cli-recorded = Recorded. Entry { $entry }.
cli-verified = { $entries } entries in { $chains } chains and { $views } views agree.
cli-problems = { $count } things do not agree:
cli-nobody-found = Nobody found for “{ $words }”.
cli-found = { $total } pairs
