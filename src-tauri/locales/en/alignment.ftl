# Alignment (DOMAIN §5.3): one sentence for each cell of the table and for each overlay.
# $parent and $child are names. Rows and columns: core/src/rules/alignment/table.rs.

align-origin-return = Aligned: { $parent } wants to be with { $child } in the country of origin, and { $child } wants to return.
align-origin-stay = Conflict: { $parent } wants to be with { $child } in the country of origin, and { $child } wants to stay. Nothing is delivered; each one’s lawyer needs to talk with them.
align-origin-other = For a lawyer: { $parent } wants to be with { $child } in the country of origin, and { $child } wants something else. Counsel looks at both wishes before anything is delivered.
align-origin-unconfirmed = Pending: { $parent } wants to be with { $child } in the country of origin, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-origin-too-young = Best-interests route: { $parent } wants to be with { $child } in the country of origin, and { $child } is too young to be asked. The child’s counsel or advocate records a determination; then this is worked out again.
align-origin-adult = { $child } decides: { $parent } wants to be with { $child } in the country of origin, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-third-country-return = Aligned, on hold: { $parent } wants to be with { $child } in another country, and { $child } wants to return. It waits until there is a legal way.
align-third-country-stay = Conflict: { $parent } wants to be with { $child } in another country, and { $child } wants to stay. Nothing is delivered; each one’s lawyer needs to talk with them.
align-third-country-other = For a lawyer: { $parent } wants to be with { $child } in another country, and { $child } wants something else. Counsel looks at both wishes before anything is delivered.
align-third-country-unconfirmed = Pending: { $parent } wants to be with { $child } in another country, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-third-country-too-young = Best-interests route: { $parent } wants to be with { $child } in another country, and { $child } is too young to be asked. The child’s counsel or advocate records a determination; then this is worked out again.
align-third-country-adult = { $child } decides: { $parent } wants to be with { $child } in another country, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-child-stays-return = Conflict: { $parent } wants { $child } to stay, and { $child } wants to return. Nothing is delivered; each one’s lawyer needs to talk with them.
align-child-stays-stay = Aligned: { $parent } wants { $child } to stay, and { $child } wants to stay.
align-child-stays-other = For a lawyer: { $parent } wants { $child } to stay, and { $child } wants something else. Counsel looks at both wishes before anything is delivered.
align-child-stays-unconfirmed = Pending: { $parent } wants { $child } to stay, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-child-stays-too-young = Best-interests route: { $parent } wants { $child } to stay, and { $child } is too young to be asked. The child’s counsel or advocate records a determination; then this is worked out again.
align-child-stays-adult = { $child } decides: { $parent } wants { $child } to stay, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-in-us-return = Conflict: { $parent } wants to be with { $child } in the United States, and { $child } wants to return. Nothing is delivered; each one’s lawyer needs to talk with them.
align-in-us-stay = Aligned for the United States, on hold: { $parent } wants to be with { $child } in the United States, and { $child } wants to stay. It waits until { $parent } has a legal way in.
align-in-us-other = For a lawyer: { $parent } wants to be with { $child } in the United States, and { $child } wants something else. Counsel looks at both wishes before anything is delivered.
align-in-us-unconfirmed = Pending: { $parent } wants to be with { $child } in the United States, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-in-us-too-young = Best-interests route: { $parent } wants to be with { $child } in the United States, and { $child } is too young to be asked. The child’s counsel or advocate records a determination; then this is worked out again.
align-in-us-adult = { $child }’s own case: { $parent } wants to be with { $child } in the United States, and { $child } is 18 or older. The way to the United States is now an adult’s own case; the pair is not delivered.

align-to-relative-return = For a lawyer: { $parent } wants { $child } to return to another relative, and { $child } wants to return. Counsel looks at both wishes before anything is delivered.
align-to-relative-stay = For a lawyer: { $parent } wants { $child } to return to another relative, and { $child } wants to stay. Counsel looks at both wishes before anything is delivered.
align-to-relative-other = For a lawyer: { $parent } wants { $child } to return to another relative, and { $child } wants something else. Counsel looks at both wishes before anything is delivered.
align-to-relative-unconfirmed = Pending: { $parent } wants { $child } to return to another relative, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-to-relative-too-young = Best-interests route: { $parent } wants { $child } to return to another relative, and { $child } is too young to be asked. The child’s counsel or advocate records a determination; then this is worked out again.
align-to-relative-adult = { $child } decides: { $parent } wants { $child } to return to another relative, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-other-return = For a lawyer: { $parent } wants another arrangement, and { $child } wants to return. Counsel looks at both wishes before anything is delivered.
align-other-stay = For a lawyer: { $parent } wants another arrangement, and { $child } wants to stay. Counsel looks at both wishes before anything is delivered.
align-other-other = For a lawyer: { $parent } wants another arrangement, and { $child } wants something else. Counsel looks at both wishes before anything is delivered.
align-other-unconfirmed = Pending: { $parent } wants another arrangement, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-other-too-young = Best-interests route: { $parent } wants another arrangement, and { $child } is too young to be asked. The child’s counsel or advocate records a determination; then this is worked out again.
align-other-adult = { $child } decides: { $parent } wants another arrangement, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-undecided-return = Pending: we have no decision from { $parent } yet, and { $child } wants to return. Nothing can be delivered yet.
align-undecided-stay = Pending: we have no decision from { $parent } yet, and { $child } wants to stay. Nothing can be delivered yet.
align-undecided-other = Pending: we have no decision from { $parent } yet, and { $child } wants something else. Nothing can be delivered yet.
align-undecided-unconfirmed = Pending: we have no decision from { $parent } yet, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-undecided-too-young = Pending: we have no decision from { $parent } yet, and { $child } is too young to be asked. Nothing can be delivered yet.
align-undecided-adult = { $child } decides: we have no decision from { $parent } yet, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-not-stated-return = Pending: { $parent } has not told us a wish, and { $child } wants to return. Nothing can be delivered yet.
align-not-stated-stay = Pending: { $parent } has not told us a wish, and { $child } wants to stay. Nothing can be delivered yet.
align-not-stated-other = Pending: { $parent } has not told us a wish, and { $child } wants something else. Nothing can be delivered yet.
align-not-stated-unconfirmed = Pending: { $parent } has not told us a wish, and { $child }’s lawyer has not confirmed a wish. Nothing can be delivered yet.
align-not-stated-too-young = Pending: { $parent } has not told us a wish, and { $child } is too young to be asked. Nothing can be delivered yet.
align-not-stated-adult = { $child } decides: { $parent } has not told us a wish, and { $child } is 18 or older. Ask { $child }; the pair is not delivered.

align-overlay-parent-contradicting = Pending: there are statements of { $parent } that contradict each other. Record one that replaces them all.
align-overlay-child-contradicting = Pending: there are statements of { $child } that contradict each other. Ask the child’s lawyer for one that replaces them all.
align-overlay-parent-not-asked = Pending: { $parent } has not been asked about { $child }.
align-overlay-stale-both = To confirm again: what { $parent } and { $child } said is too old to count. Ask both again.
align-overlay-stale-parent = To confirm again: the wish of { $parent } for { $child } is too old to count. Ask { $parent } again.
align-overlay-stale-child = To confirm again: the wish of { $child } is too old to count. Ask the child’s lawyer again.
align-overlay-parent-preliminary = Pending: the wish of { $parent } is preliminary. { $child }’s side is answered.
align-overlay-both-unsettled = Pending: the wish of { $parent } is preliminary, and { $child }’s lawyer has not confirmed a wish.
align-overlay-red-flag-in-dispute = For a lawyer: the government holds something against { $parent }, and it is disputed. Nothing about { $child } is delivered until counsel rules.
align-overlay-parents-differ = For a lawyer: the parents of { $child } want different things. { $parent }’s wish is kept as it is.
align-overlay-parent-counsel-objects = For a lawyer: { $parent }’s lawyer objects. Nothing about { $child } is delivered.
align-overlay-child-counsel-objects = For a lawyer: { $child }’s lawyer objects. Nothing is delivered for { $parent } and { $child }.
align-overlay-child-may-be-adult = Pending: by the birth date we have, { $child } may be 18 already. Settle the date before delivering { $parent }’s wish.
align-overlay-child-age-unknown = Pending: we do not know how old { $child } is. An approximate age is enough to go on with { $parent }’s wish.

align-override = Ruled by counsel for { $parent } and { $child }. The ruling and its reason are in the record.
align-legal-path = Aligned: { $parent } and { $child } want the same, and the legal way they waited for exists.
