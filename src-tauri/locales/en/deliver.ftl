# The consolidated list goes out: labels of states and columns, and what the command line says.
delivery-state-drafted = Draft, waiting for a second person
delivery-state-approved = Approved, not handed over yet
delivery-state-exported = Handed over
delivery-state-discarded = Taken back before it left

deliver-column-parent-name = Parent
deliver-column-parent-a-number = Parent’s A-number
deliver-column-child-name = Child
deliver-column-child-a-number = Child’s A-number
deliver-column-list-reference = Their list of
deliver-column-list-row = Row
deliver-column-election = Election
deliver-column-date-final = Final since
deliver-column-child-counsel-confirmed = Child’s lawyer has confirmed
deliver-column-remarks = Remarks
deliver-column-practice = Practice

deliver-format-csv-excel = CSV for Excel
deliver-format-csv-machines = CSV for programs
deliver-format-xlsx = Excel workbook

cli-deliver-preflight = Ready: { $ready } pairs. Held back: { $held }. In a draft: { $inbatch }. Delivered, unchanged: { $delivered }.
must-notify = { $parent } – { $child }: what delivery { $delivery } says no longer holds. The government must be told.
cli-deliver-missing = { $count } × { $what }
cli-deliver-held = { $parent } – { $child }: { $missing }
cli-deliver-none = No delivery yet.
cli-deliver-summary = Delivery { $number } to { $recipient }, { $asof }: { $lines } lines, { $parents } parents, { $children } children. { $state }.
cli-deliver-by = Put together by { $author }, approved by { $approver }.
cli-deliver-next-approve = A second member must approve it: deliver approve { $number }.
cli-deliver-exported = Delivery { $number }: { $rows } rows in { $folder }.
cli-deliver-plain = The files are not sealed: whoever holds them can read them.
cli-deliver-sealed = The files are sealed to { $count } recipients.
cli-funnel-as-of = As of { $day }
cli-funnel-head = stage
cli-funnel-parent = parents
cli-funnel-child = children
cli-funnel-pair = pairs
funnel-listed = Listed
funnel-attempted = Tried to reach
funnel-reached = Spoken with
funnel-counselled = Rights explained
funnel-final = Final wish
funnel-aligned = Lines up with the child’s
funnel-delivered = Handed over
