//! What a parent and a child can want: the closed lists of DOMAIN §5.1, per parent–child pair.

codes! {
    /// A parent's wish for one child.
    ParentPreference ["preference"] {
        /// Together, in the country of origin.
        ReunifyCountryOfOrigin = "reunify_country_of_origin",
        /// Together, in another country.
        ReunifyThirdCountry = "reunify_third_country",
        /// Together, in the United States.
        ReunifyInUs = "reunify_in_us",
        /// The child stays with a sponsor.
        ChildRemainsWithSponsor = "child_remains_with_sponsor",
        /// The child stays to go on with their own case.
        ChildRemainsPursueClaim = "child_remains_pursue_claim",
        /// The child returns, but to the other parent or another relative.
        ReturnParentWithChild = "return_parent_with_child",
        /// Not decided yet.
        Undecided = "undecided",
        /// Prefers not to say.
        DeclinesToState = "declines_to_state",
        /// Efforts exhausted, and counsel has signed so.
        UnableToObtain = "unable_to_obtain",
        /// Something else, in words.
        Other = "other",
    }
}

codes! {
    /// A child's wish, as child's counsel gives it. The reasons stay with counsel.
    ChildWish ["wish"] {
        /// To return to the parent.
        Return = "return",
        /// To stay.
        Stay = "stay",
        /// Something else.
        Other = "other",
        /// Not decided yet.
        Undecided = "undecided",
        /// Wants to speak with a lawyer first.
        WantsCounselFirst = "wants_counsel_first",
        /// Not asked: too young, so that what is best is to be determined. Counsel's word for this
        /// child, not an age for all (ADR 0012).
        TooYoung = "too_young",
    }
}

codes! {
    /// How settled a statement is. Only a final one can be delivered.
    Stage ["stage"] {
        /// A first indication; it stays with us.
        Preliminary = "preliminary",
        /// After counselling and confirmation.
        Final = "final",
    }
}

codes! {
    /// The words of the 2018 filings; their labels are quoted, never ours.
    FilingWords ["filing"] {
        /// "reunification in country of origin".
        ReunificationInCountryOfOrigin = "reunification_in_country_of_origin",
        /// "waive reunification in country of origin".
        Waive = "waive",
        /// "proceeding outside the reunification plan".
        OutsidePlan = "outside_plan",
        /// "not communicated".
        NotCommunicated = "not_communicated",
    }
}

impl ParentPreference {
    /// True where the parent has decided something that a child's wish can line up with.
    #[must_use]
    pub const fn is_decided(self) -> bool {
        !matches!(
            self,
            Self::Undecided | Self::DeclinesToState | Self::UnableToObtain
        )
    }

    /// The filing's words for this wish (DOMAIN §3.2, §5.1).
    #[must_use]
    pub const fn filing_words(self) -> FilingWords {
        match self {
            Self::ReunifyCountryOfOrigin => FilingWords::ReunificationInCountryOfOrigin,
            Self::ChildRemainsWithSponsor | Self::ChildRemainsPursueClaim => FilingWords::Waive,
            Self::ReunifyThirdCountry
            | Self::ReunifyInUs
            | Self::ReturnParentWithChild
            | Self::Other => FilingWords::OutsidePlan,
            Self::Undecided | Self::DeclinesToState | Self::UnableToObtain => {
                FilingWords::NotCommunicated
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_wish_is_never_communicated_and_a_decided_one_always_has_words() {
        for preference in ParentPreference::ALL {
            let silent = preference.filing_words() == FilingWords::NotCommunicated;
            assert_eq!(silent, !preference.is_decided(), "{preference:?}");
        }
    }

    #[test]
    fn codes_are_what_is_stored() {
        for preference in ParentPreference::ALL {
            let json = serde_json::to_string(preference).unwrap();
            assert_eq!(json, format!("\"{}\"", preference.code()));
            assert_eq!(
                ParentPreference::from_code(preference.code()),
                Some(*preference)
            );
        }
        assert_eq!(ParentPreference::from_code("waived"), None);
        assert_eq!(
            ParentPreference::ReunifyInUs.message_id(),
            "preference-reunify-in-us"
        );
    }
}
