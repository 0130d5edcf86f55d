# Opening, making and locking a vault. No name, count or place of anyone stands here.

door-promise = The records stay on this laptop, sealed. Nobody reads them without your passphrase.
welcome-title = Open or make a vault
welcome-text = A vault is a folder that holds your organisation’s records, sealed. Choose the folder of one you have, or an empty one for a new vault.
welcome-choose-first = Choose a folder first.
welcome-create = Make a new vault here

unlock-title = Unlock
unlock-code-title = Open with a recovery code
unlock-vault = Vault
unlock = Unlock
unlock-busy = Opening…
passphrase = Passphrase
passphrase-hint = Your words in order, with spaces between them.
passphrase-again = The same once more
passphrases-differ = The two passphrases are not the same yet.
secret-show = Show what is typed
recovery-code = Recovery code
recovery-code-hint = All groups from the paper, in order; spaces and dashes do not matter. Or the organisation’s recovery key, the line that begins with AGE-SECRET-KEY-1.
use-recovery-code = Use a recovery code
use-passphrase = Use the passphrase
unlock-passphrase-empty = Type your passphrase.
unlock-code-empty = Type the recovery code.
unlock-safe-1 = A wrong passphrase costs a few seconds, never a record.
unlock-safe-1-more = Nothing is erased, however often you try.
unlock-safe-2 = Nothing about anyone shows on this screen.
unlock-safe-2-more = Names and notes appear only after unlocking.

create-title = A new vault
create-where = It will be made in
organisation = Organisation
your-name = Your name
your-name-hint = As colleagues know you. It stands beside what you record.
your-roles = What you do
role-volunteer = Volunteer: calls parents, logs contacts, records preliminary statements
role-coordinator = Coordinator: the same, and lists, assignments and drafts of deliveries
role-counsel = Counsel: the same, and final statements, privileged notes and approvals
role-auditor = Auditor: reads everything but privileged notes, writes nothing
role-keeper = Keeper: admits members, changes roles and keys
role-short-volunteer = volunteer
role-short-coordinator = coordinator
role-short-counsel = counsel
role-short-auditor = auditor
role-short-keeper = keeper
create-passphrase-title = Your passphrase
create-passphrase-text = It opens the vault, and nobody can look it up for you. Seven words drawn by the program are easy to remember and too many to guess.
suggest-words = Suggest words
suggested-words = Suggested words
words-due-title = You came in with the recovery code.
words-due-text = Your old words are lost. Choose new ones now, under Settings: until then only the paper opens this vault.
words-due-go = Choose new words
create-practice = A practice vault: invented families only, marked on every screen
create-vault = Make the vault
create-busy = Making the vault…
create-need-organisation = The organisation is missing.
create-need-name = Your name is missing.
create-need-role = Choose at least one role.
create-need-passphrase = The passphrase is missing.

kit-title = Keep this on paper before you go on
kit-text = If the passphrase is lost, this paper opens the vault. We cannot open it for you, and neither can anyone who takes the laptop.
kit-print = Print
kit-have-it = I have it on paper: hide it
kit-away = Keep it away from this laptop.
kit-away-more = An envelope in the office safe, or with a colleague you trust. Do not photograph it. Writing it down by hand is as good as printing.
kit-prove = Show that you have it
kit-prove-text = Type these groups from the paper.
kit-group = Group { $number }
kit-go-on = Open the vault
kit-hide-first = Hide the code first, then type the groups from the paper.
kit-groups-open = { $count ->
    [one] One group is not complete yet.
   *[other] { $count } groups are not complete yet.
  }
kit-put-away = The paper is in their hands
kit-of = Of
kit-vault = Vault
recovery-kit = Recovery kit
kit-how = To open the vault with this paper:
kit-how-1 = Start the program and choose “Use a recovery code”.
kit-how-2 = Type all groups in order.
kit-how-3 = Then choose a new passphrase under Settings.
