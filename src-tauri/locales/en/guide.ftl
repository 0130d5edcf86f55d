# The guide in the window, the three ways to begin, and the first steps in a practice vault.

guide = Guide
guide-of = How each job is done, one page for each. It holds nothing of any vault.
guide-open = Open the guide
guide-find = Find in the guide
guide-pages = Pages of the guide
guide-found = { $count ->
    [0] No part of the guide has all these words.
    [one] 1 part has these words.
   *[other] { $count } parts have these words.
  }

way-try = Try it with invented data
way-try-text = Five minutes, from here to a first call that is written down. A practice vault is marked on every screen and on every line it exports. Nothing in it can be taken for real.
way-try-go = Make a practice vault
way-real = Begin for real
way-real-text = A new, empty vault for your organisation. You choose a passphrase and put a recovery code on paper: have paper or a printer at hand.
way-have = Open or restore one you have
way-have-text = Choose the folder of a vault, and the program asks for your passphrase. If the vault was damaged or lost, begin with a backup.
way-have-go = Open a folder
way-folder = It would be made in
way-practice-suffix = practice
way-choose-empty = A vault stands in this folder. Choose an empty folder for a new one.
way-choose-folder = Choose another folder

create-practice-title = A practice vault
create-practice-about = Only invented families belong in it. Real names, numbers and places never do: nothing that is written here goes over into a real vault.
create-practice-names = Invented answers will do, for example “Puente Legal” and “Inés Robleda”. Tick Counsel to see everything.
create-practice-passphrase = For practice too: you will need these words once more, to unlock.

steps-title = First steps, with an invented family
steps-text = Each is ticked once it stands in this vault. The guide has the same steps in more words.
steps-family = Add an invented family
steps-family-why = Everything is about a pair: one parent and one child who were separated. Press Ctrl N there; the form shows an example. Or bring in twelve of ours: invented parents and children, most with a number to call.
steps-bring = Bring in twelve of ours
steps-brought = Twelve invented families are here.
steps-contact = Log a contact
steps-contact-why = Every try counts, also one that reached nobody: it shows what was done. Open the family, then press C.
steps-statement = Record a preliminary statement
steps-statement-why = What a parent wants is said, read back and looked at twice before it stands. In the family press S.
steps-seen = See it in Families
steps-seen-why = The row now shows the contact and the wish. This is where you find one family among thousands.
steps-locked = Lock, and come back
steps-locked-why = Ctrl L takes everything off the screen at once, from anywhere. Unlock with your words.
steps-done-mark = done
steps-open-mark = open
steps-count = { $done } of { $all } done
steps-said = { $done } of { $all } first steps done.
steps-to-families = Go to Families
steps-to-family = Go to the family
steps-lock = Lock now
steps-read = Read how in the guide
steps-close = Close these steps
steps-show = Show the first steps
steps-failed = Whether more steps are done could not be read. They are counted again when you come back here.
steps-ready = Done: now make your real vault
steps-ready-text = You have done every step once. This practice vault stays as it is, to try things out in. A real one is made in a folder of its own.
steps-ready-go = Lock, and make a real vault

example-title = An invented family, if you need one
example-text = Type it, or invent another. Nothing is filled in for you.
example-parent = The parent: Marta Xicay Sontay, born 1986, female, Guatemala
example-child = The child: Andrés Xicay, born May 2010, male, Guatemala
example-rest = The parent is the mother. They were separated on 24/5/2018. Source: invented for practice
