# The call and the statement by keys: the clock, the relay, what comes next, what is unfinished, the second look.

call-the-next = Call
call-nobody-now = Nobody in your next steps may be called now.
call-refresh-first = This was read some time ago: refresh before you call.
call-not-this-row = This row is not to be called now. Enter opens the family.
call-nobody-next = Saved. Nobody else may be called now.
call-next-unread = Saved. Who may be called next could not be read: look at Today.

call-point-before = Number before
call-point-next = Next number
call-message-free = Any message may be left.
call-number-later = The number is shown when it may be called.
call-looked-long-ago = This was read more than 5 minutes ago: whether it may be called can have changed.
call-look-again = Look again
call-start = Start
call-start-hint = Press it when you dial: it counts the minutes.
call-stop = Stop
call-running = on the call
call-started = The clock runs.
call-stopped = { $count ->
    [one] The clock has stopped: { $count } minute.
   *[other] The clock has stopped: { $count } minutes.
  }

# $place counts the interpreters in order of relay.
call-relay-name = Interpreter { $place }
call-relay-languages = Languages { $place }
call-relay-hint = As: Mam – Spanish
call-relay-add = Another interpreter in the relay
call-relay-remove = Take out interpreter { $place }

call-identity-unspoken = With this outcome nobody can have passed the identity check: correct one of the two.
call-message-not-allowed = No message may be left here. If one was left, choose “Left more than was agreed”.

call-next = 4 · What comes next
call-next-later = Choose what happened: then it says here what Today will propose.
# $act is one of the next steps, as “Call again”.
call-next-proposed = Today will propose: { $act }, from { $day }. It is only a proposal: no day is recorded.
call-next-agreed = Today will propose: call at the agreed hour, { $when } there. The hour is recorded.
call-next-ask = Say the day and the hour that they asked for: Today will propose it.
call-next-nothing = The last word was given for every child: Today proposes no further call.
call-agree = Agree on an hour
call-agree-nothing = No hour was agreed

# $who is “The person themself”, “A relative or neighbour”, …
call-about-with = Spoken with: { $who }.
call-about-point = { $channel }: { $kind }, { $whose }.
call-about-way = { $channel }.
call-about-minutes = { $count ->
    [one] { $count } minute.
   *[other] { $count } minutes.
  }
call-about-relay = Through { $interpreters }.
call-about-hour = Call back on { $when }, by the clock there.
call-save-next = Save, next call

unfinished = Unfinished
unfinished-contact = Contact with { $who }
unfinished-statement = Statement of { $who }
unfinished-go-on = Go on with it
unfinished-text = It is kept until it is saved or the vault locks. It is not in the record.

keys-call = Call: the row, or the first that may be called
keys-clock = Start or stop the clock of the call
keys-identity-passed = Identity check: passed
keys-identity-failed = Identity check: failed
keys-identity-not-done = Identity: not checked
keys-wish = Choose the wish
keys-previous-child = To the child before
keys-next-child = To the next child
keys-second-look = To the second look; there: record it
keys-leave-or-back = From the second look back; else leave, keep what is typed

statement-whose = Whose wish
# $age is a number or a range as 8–10.
statement-child-aged = { $name }, { $age }
statement-child-begun = { $child }: begun
statement-stage = 4 · How firm it is
stage-text-preliminary = Stays with us
stage-text-final = May be delivered after a second look
statement-need-stage = Say whether it is preliminary or final.
statement-look = Continue to the second look
statement-look-open = { $count ->
    [one] Continue to the second look: { $count } thing open
   *[other] Continue to the second look: { $count } things open
  }
statement-open = { $count ->
    [one] One thing is open.
   *[other] { $count } things are open.
  }
statement-of-child = { $child }: { $missing }
statement-read-in = To read back, in { $language ->
    [en] English
   *[es] Spanish
  }
look-title = Second look: this will stand in the record
look-not-reached = Nobody has recorded a contact with { $name } in which it was checked who they are. Go back and log that contact first, unless it was recorded elsewhere.
look-no-interpreter = The talk was in { $language }, and nobody is named who interpreted. If the one who took it speaks it, this is right.
look-text = Read every line. Nothing is recorded yet; Esc goes back and keeps everything.
look-stands = Will stand
look-before = Stands now
look-before-none = Nothing stands for this child yet.
look-changes = What changes
look-change = { $what }: { $before } → { $after }
look-change-nothing = Nothing changes in the wish itself: it is said again.
look-change-first = The first statement for this child.
look-what-wish = Wish
look-what-stage = Stage
look-what-conditions = Conditions
look-what-language = Language
look-what-read-back = Read back
look-what-reconfirm = To confirm again by
look-none = none
look-yes = yes
look-no = no
look-said-today = Said today, in { $language }. { $how }
look-said-on = Said on { $day }, in { $language }. { $how }
look-relay = Through { $interpreters }
look-counselled = Counselled by { $name }
look-topics = { $said } of { $all } topics told back
look-several = { $count ->
    [one] One statement is replaced; it stays in the record.
   *[other] { $count } statements that contradict each other are replaced; they stay in the record.
  }
look-back = Back, change something
look-wait = It is being recorded: one moment, and you see what became of it.
look-save = { $count ->
    [one] It is so: record it
   *[other] It is so: record all { $count }
  }
look-recorded = Recorded: { $children }. Not recorded: { $open }. What is not recorded is still here; press again to record it.
look-saved-last = The statement about { $child } was recorded last.
look-changed = What stands changed meanwhile, so nothing was recorded yet. Read every line again, then press to record it.
look-saved = { $count ->
    [one] The statement was recorded.
   *[other] { $count } statements were recorded.
  }
statement-topics-of = Told back about { $child }
look-read-back = Read back in their language; they said yes
look-not-read-back = Not read back
