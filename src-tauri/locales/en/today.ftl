# The first place of the window: what to do now. Hours are always by the clock where the parent is.

place-today = Today
today-of = As of { $day }
today-whose = Whose work is shown
today-mine = Mine
today-everybodys = Everybody’s
today-refresh = Refresh
today-keys = ↑ ↓ moves between rows · Enter opens
today-reading = Looking at what is due…
today-refreshed = The list was read anew.
today-changed = The list may have changed.
today-aged = This was read more than { $minutes } minutes ago: who may be called may have changed.

today-must-notify = Tell the government: what was delivered no longer holds
today-alignment-changed = Lined up before, and no longer
today-next-step = Next steps
today-agreed-call = Calls agreed for the coming days
today-conflict = Wishes that do not line up
today-needs-counsel = For a lawyer to look at
today-decision = Reached 28 days ago, and no final wish
today-childs-side = The parent has decided; the child’s side is open
today-best-interests-route = A determination of best interests is waited for
today-reconfirm = Wishes to confirm again
today-coming-of-age = Children who come of age
today-count-parents = { $count ->
    [one] { $count } parent
   *[other] { $count } parents
  }
today-count-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
  }
today-count-pairs = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
  }

today-part-now = May be called now: inside their safe hours
today-part-was-now = Inside their safe hours when this was read: refresh before you call
today-part-later = Not yet: later, by the clock there
today-part-none = No call, or no number that may be called

today-may-call = May be called now
today-was-open = Refresh before you call
today-there = { $time } there
# $hour in the sentences below: an hour, with its day where that is not today.
today-hour = { $time }
today-hour-on = { $day }, { $time }
today-opens = Not yet: opens { $hour } there
today-agreed-later = Not yet: agreed for { $hour } there
today-agreed = Agreed for { $hour } there
today-no-number = There is no number that may be called
# Said once above the rows; the mark stands in each that it is about.
today-assumed = “Hours assumed”: nobody said which hours are safe, so daytime was assumed.
today-assumed-mark = Hours assumed

today-todo-must-notify = Write to whoever received it that this no longer holds
today-todo-alignment-changed = See what changed, and whether it was meant
today-todo-next-step = See in the family what comes next
today-todo-conflict = Nothing is delivered: each one’s lawyer needs to talk with them
today-todo-needs-counsel = Counsel looks at both wishes before anything is delivered
today-todo-decision = See what the final wish is waiting for
today-todo-childs-side = Ask the child’s lawyer
today-todo-best-interests-route = Ask the child’s lawyer or advocate how far it is
today-todo-reconfirm = Ask whether the wish still stands
today-todo-comes-of-age = { $child } comes of age, and then decides alone
today-todo-turns-18 = { $child } may turn 18 from { $day }, and then decides alone
today-todo-turned-18 = { $child } may be 18 since { $day }: an adult decides alone

today-at-once = At once
today-due = Due today
today-overdue = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
  }
today-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
  }
today-in-days = { $count ->
    [one] In { $count } day
   *[other] In { $count } days
  }
today-child = Child: { $child }
today-more-children = { $count ->
    [one] and { $count } more child
   *[other] and { $count } more children
  }
today-more-parents = { $count ->
    [one] and { $count } more parent
   *[other] and { $count } more parents
  }
today-with = With { $member }
today-with-nobody = Assigned to nobody

today-empty = Nothing to do yet.
today-empty-text = Here stands what to do now: whom to call and whether it is a safe hour there, wishes that do not line up or no longer hold, and days that are coming. It fills when families come in with a list, under Lists; you can also add one by hand, under Families.
today-clear = Nothing is due today.
today-clear-mine = Nothing of yours is due today.
today-clear-text = Calls, wishes to confirm and days that are coming stand here once they are due. To begin something else, take in a list under Lists or open a family under Families.
today-to-lists = Go to Lists
today-to-families = Go to Families
today-show-all = Show everybody’s
today-nobodys = { $count ->
    [one] { $count } pair is assigned to nobody.
   *[other] { $count } pairs are assigned to nobody.
  }
today-nobodys-show = Show them in Families

today-funnel = { $count ->
    [one] Where our { $count } parent stands
   *[other] Where our { $count } parents stand
  }
today-funnel-of = Parents in the book, as of { $day }
today-funnel-stage = At least so far
today-funnel-parents = Parents
today-funnel-drop = Largest drop: { $count } fewer from “{ $from }” to “{ $to }”.
today-rows-wait = Rows of lists that wait for a decision
today-count-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
  }
today-decide = Decide
today-decide-rows = Decide rows of: { $list }
