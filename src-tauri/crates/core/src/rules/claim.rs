//! What a party may claim, about whom. A claim is never a statement, and "the government says so" and
//! "the family confirms it" are two claims (docs/domain.md §5.5): the Task Force's figure of families
//! of whom nothing was confirmed exists because only one of them was kept.

use super::Refusal;

codes! {
    /// Who makes a claim.
    Party ["party"] {
        /// The government.
        Government = "government",
        /// The network.
        Network = "network",
        /// The family itself.
        Family = "family",
    }
}

codes! {
    /// Where a person is or was. What a child's discharge was is a place like the others.
    Place ["claim"] {
        /// In immigration custody.
        IceCustody = "ice_custody",
        /// With the Marshals.
        UsMarshals = "us_marshals",
        /// In state or local custody.
        StateCustody = "state_custody",
        /// Released inside the country.
        ReleasedInterior = "released_interior",
        /// Removed from the country.
        Removed = "removed",
        /// In ORR care, at a facility or with a foster family.
        OrrCare = "orr_care",
        /// Moved to another facility.
        Transferred = "transferred",
        /// Discharged to the parent they were separated from.
        DischargedReunified = "discharged_reunified",
        /// Discharged to the other parent.
        DischargedOtherParent = "discharged_other_parent",
        /// Discharged to a sponsor.
        DischargedSponsor = "discharged_sponsor",
        /// Discharged at 18.
        DischargedTurned18 = "discharged_turned_18",
        /// Discharged in another way.
        DischargedOther = "discharged_other",
        /// Returned to the country of origin.
        Repatriated = "repatriated",
        /// Was not separated.
        NotSeparated = "not_separated",
        /// Not known.
        Unknown = "unknown",
    }
}

impl Place {
    /// Whether somebody of this part can be there.
    #[must_use]
    pub const fn fits(self, is_child: bool) -> bool {
        match self {
            Self::IceCustody
            | Self::UsMarshals
            | Self::StateCustody
            | Self::ReleasedInterior
            | Self::Removed => !is_child,
            Self::OrrCare
            | Self::Transferred
            | Self::DischargedReunified
            | Self::DischargedOtherParent
            | Self::DischargedSponsor
            | Self::DischargedTurned18
            | Self::DischargedOther
            | Self::Repatriated => is_child,
            Self::NotSeparated | Self::Unknown => true,
        }
    }
}

codes! {
    /// What a party claims besides where somebody is.
    ClaimKind ["claim"] {
        /// The parent waived reunification, as a form says.
        Waiver = "waiver",
        /// Red flag: background check.
        RedFlagBackground = "red_flag_background",
        /// Red flag: parentage.
        RedFlagParentage = "red_flag_parentage",
        /// Red flag: safety.
        RedFlagSafety = "red_flag_safety",
        /// Red flag: litigation.
        RedFlagLitigation = "red_flag_litigation",
        /// The government cleared the family.
        GovCleared = "gov_cleared",
        /// The government holds it.
        GovHeld = "gov_held",
        /// The government closed it.
        GovClosed = "gov_closed",
        /// A legal path for what lines up is there.
        LegalPath = "legal_path",
        /// Travel documents are being made.
        DocsPending = "docs_pending",
        /// Travel is scheduled.
        TravelScheduled = "travel_scheduled",
        /// The parent has been told of the travel.
        ParentNotified = "parent_notified",
        /// The child travelled.
        Travelled = "travelled",
        /// The child was handed over.
        HandedOver = "handed_over",
        /// Reunified, somebody says.
        Reunified = "reunified",
        /// Reunified, the parent confirms it.
        ReunifiedConfirmed = "reunified_confirmed",
        /// The reunification failed.
        ReunificationFailed = "reunification_failed",
        /// The placement with a sponsor is confirmed.
        SponsorPlacementConfirmed = "sponsor_placement_confirmed",
        /// The child's case: voluntary departure was asked for.
        VdRequested = "vd_requested",
        /// The child's case: voluntary departure was ordered.
        VdOrdered = "vd_ordered",
        /// The child's case was dismissed.
        CaseDismissed = "case_dismissed",
        /// The child's case: an order of removal.
        RemovalOrder = "removal_order",
        /// The child's case: relief is being pursued.
        ReliefPursued = "relief_pursued",
        /// The child's case is held by the children's own suit.
        LitigationHold = "litigation_hold",
    }
}

impl ClaimKind {
    /// Whether it is about a child alone, and not about a pair.
    #[must_use]
    pub const fn is_about_child(self) -> bool {
        matches!(
            self,
            Self::VdRequested
                | Self::VdOrdered
                | Self::CaseDismissed
                | Self::RemovalOrder
                | Self::ReliefPursued
                | Self::LitigationHold
        )
    }

    /// Whether it is a red flag.
    #[must_use]
    pub const fn is_red_flag(self) -> bool {
        matches!(
            self,
            Self::RedFlagBackground
                | Self::RedFlagParentage
                | Self::RedFlagSafety
                | Self::RedFlagLitigation
        )
    }

    /// Whether this party can make the claim. What the government decided only it can say, and only
    /// the family confirms that it is together again.
    #[must_use]
    pub const fn may_be_made_by(self, party: Party) -> bool {
        match self {
            Self::Waiver
            | Self::RedFlagBackground
            | Self::RedFlagParentage
            | Self::RedFlagSafety
            | Self::RedFlagLitigation
            | Self::GovCleared
            | Self::GovHeld
            | Self::GovClosed => matches!(party, Party::Government),
            Self::ReunifiedConfirmed | Self::SponsorPlacementConfirmed => {
                matches!(party, Party::Family)
            }
            Self::ParentNotified => !matches!(party, Party::Government),
            _ => true,
        }
    }
}

codes! {
    /// In which capacity somebody represents a person.
    Capacity ["capacity"] {
        /// A lawyer.
        Attorney = "attorney",
        /// The legal service provider of a child.
        LegalServiceProvider = "legal_service_provider",
        /// A child's independent advocate of best interests.
        ChildAdvocate = "child_advocate",
    }
}

codes! {
    /// On what ground counsel acts.
    Engagement ["engagement"] {
        /// Form G-28 was filed.
        G28 = "g28",
        /// An engagement letter was signed.
        Retainer = "retainer",
        /// Named by a court or an agency.
        Appointed = "appointed",
        /// Counsel of the class.
        ClassCounsel = "class_counsel",
    }
}

impl Capacity {
    /// Whether somebody of this part is represented so.
    #[must_use]
    pub const fn fits(self, is_child: bool) -> bool {
        matches!(self, Self::Attorney) || is_child
    }
}

/// Whether a claim can stand: about the right side, by a party that can make it.
///
/// # Errors
/// [`Refusal`].
pub const fn check_claim(kind: ClaimKind, party: Party, about_pair: bool) -> Result<(), Refusal> {
    if kind.is_about_child() == about_pair {
        return Err(if about_pair {
            Refusal::ClaimAboutPerson
        } else {
            Refusal::ClaimAboutPair
        });
    }
    if kind.may_be_made_by(party) {
        Ok(())
    } else {
        Err(Refusal::NotByThisParty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_fits_somebody_and_only_two_fit_both() {
        let both = |place: &&Place| place.fits(true) && place.fits(false);
        assert!(Place::ALL.iter().all(|p| p.fits(true) || p.fits(false)));
        let codes: Vec<_> = Place::ALL.iter().filter(both).map(|p| p.code()).collect();
        assert_eq!(codes, ["not_separated", "unknown"]);
    }

    #[test]
    fn what_the_government_decided_only_it_says_and_the_family_confirms() {
        for (kind, party, allowed) in [
            (ClaimKind::Waiver, Party::Government, true),
            (ClaimKind::Waiver, Party::Family, false),
            (ClaimKind::RedFlagSafety, Party::Network, false),
            (ClaimKind::Reunified, Party::Government, true),
            (ClaimKind::ReunifiedConfirmed, Party::Government, false),
            (ClaimKind::ReunifiedConfirmed, Party::Family, true),
            (ClaimKind::ParentNotified, Party::Government, false),
            (ClaimKind::ParentNotified, Party::Family, true),
            (ClaimKind::VdOrdered, Party::Network, true),
        ] {
            assert_eq!(kind.may_be_made_by(party), allowed, "{kind:?} {party:?}");
        }
        for kind in ClaimKind::ALL {
            assert!(Party::ALL.iter().any(|p| kind.may_be_made_by(*p)));
        }
    }

    #[test]
    fn a_claim_stands_on_its_own_side() {
        use ClaimKind::{VdOrdered, Waiver};
        let government = Party::Government;
        assert_eq!(check_claim(Waiver, government, true), Ok(()));
        assert_eq!(
            check_claim(Waiver, government, false),
            Err(Refusal::ClaimAboutPair)
        );
        assert_eq!(check_claim(VdOrdered, government, false), Ok(()));
        assert_eq!(
            check_claim(VdOrdered, government, true),
            Err(Refusal::ClaimAboutPerson)
        );
    }
}
