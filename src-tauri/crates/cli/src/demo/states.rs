//! What each parent of the practice run has come to: the figures of August 2018, and within them every
//! state that a family can be in.

use super::families::{Child, Family, Gone, World};
use chrono::NaiveDate;

/// The states, and how many of the 392 parents are in each. 279 were spoken with; 41 are aligned and
/// delivered. Those that every family fits come last.
pub const STATES: [(State, usize); 51] = [
    // Spoken with: 279, with the last three.
    (State::AlreadyReunited, 2),
    (State::OfAge, 2),
    (State::OwnAdultCase, 1),
    (State::DeliveredOnLegalPath, 1),
    (State::DeliveredOnRuling, 1),
    (State::DeliveredAfterChange, 3),
    (State::BestInterestsRoute, 2),
    (State::Delivered, 36),
    (State::FoundOnTheGround, 4),
    (State::HeldForThirdCountry, 2),
    (State::HeldForUnitedStates, 2),
    (State::Declines, 3),
    (State::TakenBack, 4),
    (State::Stale, 3),
    (State::ChildUndecided, 3),
    (State::WithChildsCounsel, 12),
    (State::Conflict, 16),
    (State::Contradicting, 7),
    (State::ChildContradicting, 1),
    (State::ToRelative, 4),
    (State::RedFlag, 4),
    (State::Objected, 3),
    (State::Waived, 3),
    (State::ConsentRefused, 1),
    (State::ConsentWithdrawn, 1),
    (State::ChildNotConfirmed, 20),
    // Not spoken with: 113.
    (State::NoInfo, 6),
    (State::NotObtainable, 1),
    (State::DeclinesContact, 2),
    (State::Deceased, 1),
    (State::NotSeparated, 1),
    (State::OutOfClass, 1),
    (State::Searching, 3),
    (State::SearchedInVain, 3),
    (State::Tried("busy_or_off"), 4),
    (State::Tried("voicemail_not_left"), 4),
    (State::Tried("message_left"), 3),
    (State::Tried("message_left_unsafe"), 1),
    (State::Tried("line_dropped"), 2),
    (State::Tried("number_dead"), 15),
    (State::Tried("relative_answered"), 8),
    (State::Tried("wrong_person"), 5),
    (State::Tried("call_back"), 4),
    (State::Tried("spoke_unverified"), 2),
    (State::Tried("suspected_impostor"), 1),
    (State::Tried("unsafe_stop"), 1),
    (State::Tried("no_answer"), 20),
    (State::ToContact, 25),
    // Spoken with, and that is all that it takes.
    (State::ReachedOnly, 20),
    (State::Deliberating, 38),
    (State::Preliminary, 80),
];

/// What a parent of the practice run has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Together again: the government said so, and the family confirmed it.
    AlreadyReunited,
    /// The child turned eighteen and decides alone.
    OfAge,
    /// The same, and the parent's wish is for the United States.
    OwnAdultCase,
    /// What waited for a legal path, until there was one.
    DeliveredOnLegalPath,
    /// What the table leaves to counsel, who ruled.
    DeliveredOnRuling,
    /// A final wish replaced by another before anything left.
    DeliveredAfterChange,
    /// A child so young that what is best is to be determined.
    BestInterestsRoute,
    /// Aligned, cleared, consented, delivered.
    Delivered,
    /// A search on the ground found them.
    FoundOnTheGround,
    /// Aligned for a third country, without a legal path.
    HeldForThirdCountry,
    /// Aligned for the United States, without a legal path.
    HeldForUnitedStates,
    /// Prefers not to say.
    Declines,
    /// A final wish withdrawn.
    TakenBack,
    /// A final wish past its day.
    Stale,
    /// The child has not decided.
    ChildUndecided,
    /// The child's counsel was asked.
    WithChildsCounsel,
    /// Parent and child differ.
    Conflict,
    /// Two final wishes of the parent that differ.
    Contradicting,
    /// Two confirmed wishes of the child that differ.
    ChildContradicting,
    /// Back to another relative: for counsel to look at.
    ToRelative,
    /// Would line up, but for a red flag in dispute.
    RedFlag,
    /// Would line up, but a counsel objects.
    Objected,
    /// The government has a waiver; the parent says otherwise.
    Waived,
    /// Refuses that the wish goes to the government.
    ConsentRefused,
    /// Agreed to that and took it back.
    ConsentWithdrawn,
    /// Spoken with, and no more.
    ReachedOnly,
    /// The child's wish is stated and not confirmed.
    ChildNotConfirmed,
    /// Counselled, thinking.
    Deliberating,
    /// A first indication.
    Preliminary,
    /// No way to reach them is known.
    NoInfo,
    /// Everything was tried; counsel attested it.
    NotObtainable,
    /// Does not want to be contacted.
    DeclinesContact,
    /// Died.
    Deceased,
    /// Was not separated.
    NotSeparated,
    /// Outside the class.
    OutOfClass,
    /// A defender is looking.
    Searching,
    /// A defender came back without them.
    SearchedInVain,
    /// Called, with this outcome.
    Tried(&'static str),
    /// A number is known; nobody has called it.
    ToContact,
}

impl State {
    /// Aligned and delivered.
    pub const fn is_delivered(self) -> bool {
        matches!(
            self,
            Self::Delivered
                | Self::DeliveredAfterChange
                | Self::DeliveredOnLegalPath
                | Self::DeliveredOnRuling
        )
    }

    /// Spoken with, the identity checked.
    pub const fn is_reached(self) -> bool {
        !matches!(
            self,
            Self::NoInfo
                | Self::NotObtainable
                | Self::DeclinesContact
                | Self::Deceased
                | Self::NotSeparated
                | Self::OutOfClass
                | Self::Searching
                | Self::SearchedInVain
                | Self::Tried(_)
                | Self::ToContact
        )
    }

    /// Whether a family can be in it.
    fn fits(self, family: &Family, today: NaiveDate) -> bool {
        let alone = family.children.len() == 1;
        let of_age = family.has_adult(today);
        let young = family.children.iter().all(|child| child.is_young(today));
        let gone = family.why_gone();
        // Whose child is somewhere for good has nothing to deliver any more.
        let open = matches!(gone, None | Some(Gone::NoReason));
        match self {
            Self::AlreadyReunited => gone == Some(Gone::Reunified),
            Self::OfAge | Self::OwnAdultCase => of_age,
            Self::BestInterestsRoute => alone && young && open,
            Self::NoInfo => family.phone.is_none(),
            Self::NotObtainable | Self::DeclinesContact | Self::Tried(_) | Self::ToContact => {
                family.phone.is_some()
            }
            Self::ReachedOnly | Self::Deliberating | Self::Preliminary => true,
            _ if self.is_delivered() => alone && open && !of_age,
            _ => !of_age,
        }
    }
}

impl Child {
    /// Too young to be asked: what is best is determined, and their advocate says it.
    pub fn is_young(&self, today: NaiveDate) -> bool {
        self.age(today) < 5
    }
}

/// The state of each family, in the order of the first list, and how many came before it in the same.
pub fn states(world: &World, today: NaiveDate) -> Vec<(State, usize)> {
    let all = world.families.len();
    let mut given = vec![None; all];
    for (at, (state, many)) in STATES.into_iter().enumerate() {
        // A step without a divisor in common with 392 comes by every family, and never by neighbours.
        let places = (0..all).map(|step| (at * 17 + step * 45) % all);
        let free = places.filter(|place| {
            let family = world.families.get(*place);
            family.is_some_and(|family| state.fits(family, today))
        });
        let mut nth = 0;
        for place in free {
            if let Some(slot @ None) = given.get_mut(place)
                && nth < many
            {
                *slot = Some((state, nth));
                nth += 1;
            }
        }
    }
    let fallback = (State::Searching, usize::MAX);
    given.into_iter().map(|s| s.unwrap_or(fallback)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::families::invent;
    use super::super::run::SEED;
    use super::*;

    #[test]
    fn the_states_are_the_figures_of_august_2018() {
        let sum = |of: fn(State) -> bool| -> usize {
            let states = STATES.iter().filter(|(state, _)| of(*state));
            states.map(|(_, many)| many).sum()
        };
        let counts = (
            sum(|_| true),
            sum(State::is_reached),
            sum(State::is_delivered),
        );
        assert_eq!(counts, (392, 279, 41));
    }

    /// On any day of some years, since ages move with it.
    #[test]
    fn every_family_is_in_a_state_that_fits_it_and_every_state_is_filled() {
        for quarters in 0..12 {
            let today =
                NaiveDate::from_ymd_opt(2026, 11, 29).unwrap() + chrono::Months::new(quarters * 3);
            let world = invent(SEED, today);
            let given = states(&world, today);
            for ((state, _), family) in given.iter().zip(&world.families) {
                assert!(state.fits(family, today), "{today} {state:?}");
            }
            for (state, many) in STATES {
                let found = given.iter().filter(|(one, _)| *one == state).count();
                assert_eq!(found, many, "{today} {state:?}");
            }
        }
    }
}
