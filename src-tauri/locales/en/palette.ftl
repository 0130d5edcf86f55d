# The box that finds people, lists, places and commands, and the keys of a screen.

palette-find = Find
palette-title = Find a person, list, place or command
palette-about = Names in any order, part of an A-number or phone, the file name of a list or who sent it. What you type here is not kept.
palette-keys = ↑ ↓ chooses · Enter opens · Esc closes
palette-found = What was found
palette-kind-places = Places
palette-kind-commands = Commands
palette-kind-lists = Lists
palette-kind-pairs = People and pairs
palette-parent = Parent: { $number }
palette-child = Child: { $number }
palette-searching = Searching…
palette-nothing = Nothing fits “{ $words }”. Try fewer words, or part of an A-number.
palette-more-pairs = { $total } pairs, the first { $shown } shown: more words narrow it down
palette-count-pairs = { $count ->
    [0] No pair
    [one] 1 pair
   *[other] { $count } pairs
  }
palette-count-lists = { $count ->
    [one] 1 list
   *[other] { $count } lists
  }
palette-count-places = { $count ->
    [one] 1 place
   *[other] { $count } places
  }
palette-count-commands = { $count ->
    [one] 1 command
   *[other] { $count } commands
  }

keys-title = Keys of this screen
# In the navigation, where there is room for a word.
keys-short = Keys
keys-about = The mouse is never needed. Single letters work only while no field has the focus.
keys-here = On this screen
keys-everywhere = Everywhere
keys-in-document = In an open document
keys-in-panel = In a panel or window on top
keys-key = Key
keys-does = What it does
keys-next-region = To the next part of the screen
keys-previous-region = To the part before
keys-close-panel = Close it
keys-rows = From row to row
keys-open-row = Open the family of the row
keys-type-to-find = Type on the grid to find somebody
keys-empty-search = In the search: empty it. On the grid: leave the selection
keys-cells = From cell to cell
keys-pages = A page up or down
keys-row-ends = To the first or last cell of the row
keys-first-last = To the first or last row
keys-open-family = Open the family
keys-previous-pair = To the pair before
keys-next-pair = To the next pair
keys-to-families = Back to Families
keys-outcome = Choose what happened
keys-take-in = Take the list in
keys-draft = Put the draft together
key-name-home = Home
key-name-end = End
key-name-pageup = Page Up
key-name-pagedown = Page Down
key-name-shift = Shift
