# The tables of the joint status reports, in the reports' own words (docs/domain.md §3.1); what is ours is
# marked with an asterisk.
table1-title = Table 1: Reunification Update, children
table1-total = Total number of possible children of potential class members
table1-discharged = Total children discharged from ORR care
table1-reunified = Children discharged by being reunified with separated parent
table1-discharged-other = Children discharged under other appropriate circumstances
table1-in-class = Children in ORR care, parent in class
table1-outside = Parent presently outside the U.S.
table1-inside-us = Parent presently inside the U.S.
table1-other-custody = Parent in other federal, state, or local custody
table1-red-flag = Parent red flag case review ongoing – safety and well being
table1-inside = Released or in ICE custody, no review*
table1-parent-unknown = Nobody says where the parent is*
table1-out-of-class = Children in ORR care, parent out of class
table1-not-separated = Further review shows they were not separated from parents by DHS
table1-unfit = Parent is unfit or presents a danger to the child
table1-departed-declined = Parent presently departed from the U.S. whose intent not to reunify has been confirmed by the ACLU
table1-inside-declined = Parent in the U.S. who has indicated an intent not to reunify
table1-no-preference = The Steering Committee could not obtain parental preference
table1-no-record = Nobody says that the child is or was in care*

band-under-5 = Under 5
band-from-5 = 5 and above
band-unknown = Age unknown
band-total = Total

reason1-title = Why children in care are not reunified; one child may have several reasons
reason1-waived = Waived reunification
reason1-red-flag-background = Red flag: background check
reason1-red-flag-other = Red flag: case file review
reason1-interior = Released to the interior
reason1-outside-us = Outside the United States
reason1-in-custody = In other federal, state or local custody
reason1-location-unknown = Location under case file review
reason1-was-not-separated = Further review shows not separated
reason1-union = Children with at least one reason
