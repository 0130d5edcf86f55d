//! A pair's state: both sides' statements, clearances, what the government claims, deliveries.

use super::person::InTrash;
use crate::acts::{
    Act, AlignmentOverridden, ChildStage, ChildStatement, ClaimRecorded, ParentStatement,
    SeparationClaimed, Side,
};
use crate::entries::KnownEntry;
use crate::ids::{DeliveryId, EntryHash, MemberId, PairId, PersonId};
use crate::rules::alignment::{ChildHead, Clearance, ClearedOf, ParentHead};
use serde::{Deserialize, Serialize};

/// A statement or claim with the entry and the member that brought it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given<T> {
    /// The entry.
    pub entry: EntryHash,
    /// Who recorded it.
    pub author: MemberId,
    /// What it says.
    pub value: T,
}

/// A delivery that named a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryRef {
    /// The delivery.
    pub delivery: DeliveryId,
    /// The delivery's draft.
    pub draft: EntryHash,
    /// Its number.
    pub number: u32,
    /// `drafted`, `approved`, `exported`.
    pub state: String,
    /// The statements the line rests on: parent's, child's.
    pub rests_on: (EntryHash, EntryHash),
}

/// A pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PairState {
    /// Its smallest record.
    pub id: PairId,
    /// Its records.
    pub records: Vec<PairId>,
    /// The parent's cluster.
    pub parent: PersonId,
    /// The child's cluster.
    pub child: PersonId,
    /// The relation as recorded, each value once, in order of display.
    pub relations: Vec<String>,
    /// The separation as claimed.
    pub separation: Vec<Given<SeparationClaimed>>,
    /// The parent's current statements; more than one that differ = contradicting.
    pub parent_statements: Vec<Given<ParentStatement>>,
    /// The child's current statements.
    pub child_statements: Vec<Given<ChildStatement>>,
    /// What the parent's counsel said of it: *cleared* only when after the parent's last statement.
    pub parent_clearances: Vec<Given<Clearance>>,
    /// What the child's counsel said of it, as the parent's.
    pub child_clearances: Vec<Given<Clearance>>,
    /// What a party claims: waivers, red flags, outcomes.
    pub claims: Vec<Given<ClaimRecorded>>,
    /// Counsel's override, if any.
    pub overrides: Vec<Given<AlignmentOverridden>>,
    /// Deliveries that named it.
    pub deliveries: Vec<DeliveryRef>,
    /// In the trash.
    pub trashed: Option<InTrash>,
}

impl PairState {
    /// A pair of which nothing is known yet.
    #[must_use]
    pub fn new(id: PairId, parent: PersonId, child: PersonId) -> Self {
        Self {
            id,
            records: Vec::new(),
            parent,
            child,
            relations: Vec::new(),
            separation: Vec::new(),
            parent_statements: Vec::new(),
            child_statements: Vec::new(),
            parent_clearances: Vec::new(),
            child_clearances: Vec::new(),
            claims: Vec::new(),
            overrides: Vec::new(),
            deliveries: Vec::new(),
            trashed: None,
        }
    }

    /// Takes in an entry about one of its records, in the order of display.
    pub fn take(&mut self, entry: &KnownEntry) {
        let Some(act) = &entry.act else { return };
        match act {
            Act::PairRecorded(pair) => {
                self.records.push(PairId(entry.header.entity.0));
                if !self.relations.contains(&pair.relation) {
                    self.relations.push(pair.relation.clone());
                }
            }
            Act::SeparationClaimed(claim) => self.separation.push(given(entry, claim)),
            Act::ParentStatement(said) => {
                self.parent_statements.push(given(entry, said));
                cleared_before(&mut self.parent_clearances);
            }
            Act::ChildStatement(said) => {
                self.child_statements.push(given(entry, said));
                cleared_before(&mut self.child_clearances);
            }
            Act::ClearanceRecorded(clearance) => {
                let all = match clearance.side {
                    Side::Parent => &mut self.parent_clearances,
                    Side::Child => &mut self.child_clearances,
                };
                all.push(given(entry, &clearance.state));
            }
            Act::ClaimRecorded(claim) => self.claims.push(given(entry, claim)),
            Act::AlignmentOverridden(new) => self.overrides.push(given(entry, new)),
            Act::Trashed(trash) => InTrash::add(&mut self.trashed, entry.hash, &trash.reason),
            _ => {}
        }
    }

    /// Whether both of these statements (the parent's, the child's) are still current ones.
    #[must_use]
    pub fn rests_still(&self, on: (EntryHash, EntryHash)) -> bool {
        self.parent_statements.iter().any(|said| said.entry == on.0)
            && self.child_statements.iter().any(|said| said.entry == on.1)
    }

    /// Whether what is said now was handed over.
    #[must_use]
    pub fn is_told(&self) -> bool {
        let mut all = self.deliveries.iter();
        all.any(|one| one.state == "exported" && self.rests_still(one.rests_on))
    }

    /// What both sides say now, as a lawyer who clears the pair has it before them.
    #[must_use]
    pub fn said(&self) -> ClearedOf {
        ClearedOf {
            parent: match self.parent_head() {
                ParentHead::One { preference, .. } => Some(preference),
                _ => None,
            },
            child: match self.child_head() {
                ChildHead::One { wish, .. } => Some(wish),
                _ => None,
            },
        }
    }

    /// What one side's counsel said, as it stands: of a clearance of what is no longer said, that it is
    /// to be asked for again.
    pub fn clearances(&self, side: Side) -> impl Iterator<Item = Clearance> {
        let all = match side {
            Side::Parent => &self.parent_clearances,
            Side::Child => &self.child_clearances,
        };
        let said = self.said();
        all.iter().map(move |given| match &given.value {
            Clearance::Cleared { of: Some(of) } if *of != said => Clearance::AskAgain,
            Clearance::Cleared { .. } => Clearance::Cleared { of: None },
            other => other.clone(),
        })
    }

    /// Where one side's counsel stands; contradicting answers count as an objection until settled.
    #[must_use]
    pub fn clearance(&self, side: Side) -> Clearance {
        let all: Vec<Clearance> = self.clearances(side).collect();
        let mut standing = all.iter().filter(|one| **one != Clearance::AskAgain);
        match standing.next() {
            None if all.is_empty() => Clearance::NotAsked,
            None => Clearance::AskAgain,
            Some(first) if standing.all(|other| other == first) => first.clone(),
            Some(_) => Clearance::Objected,
        }
    }

    /// The parent's side as the alignment table asks for it.
    #[must_use]
    pub fn parent_head(&self) -> ParentHead {
        let Some((last, rest)) = self.parent_statements.split_last() else {
            return ParentHead::NotAsked;
        };
        let same = |other: &Given<ParentStatement>| {
            other.value.preference == last.value.preference && other.value.stage == last.value.stage
        };
        if rest.iter().all(same) {
            ParentHead::One {
                preference: last.value.preference,
                stage: last.value.stage,
                reconfirm_by: last.value.reconfirm_by,
            }
        } else {
            ParentHead::Contradicting
        }
    }

    /// The child's side as the alignment table asks for it.
    #[must_use]
    pub fn child_head(&self) -> ChildHead {
        let Some((last, rest)) = self.child_statements.split_last() else {
            return ChildHead::NotAsked;
        };
        let same = |other: &Given<ChildStatement>| {
            other.value.wish == last.value.wish && other.value.stage == last.value.stage
        };
        if !rest.iter().all(same) {
            return ChildHead::Contradicting;
        }
        match (last.value.stage, last.value.wish) {
            (ChildStage::WithCounsel, _) | (_, None) => ChildHead::WithCounsel,
            (stage, Some(wish)) => ChildHead::One {
                wish,
                confirmed: stage == ChildStage::Confirmed,
                voice: last.value.voice,
                reconfirm_by: last.value.reconfirm_by,
            },
        }
    }
}

/// A lawyer cleared what was said, and not what is said later: it is to be asked again. An objection
/// stays until its lawyer takes it back, and so does a waiver.
fn cleared_before(clearances: &mut Vec<Given<Clearance>>) {
    // Of which it is not known what was cleared, as version 1 has always told it: nobody was asked.
    clearances.retain(|given| given.value != Clearance::Cleared { of: None });
    for given in clearances {
        if matches!(given.value, Clearance::Cleared { .. }) {
            given.value = Clearance::AskAgain;
        }
    }
}

fn given<T: Clone>(entry: &KnownEntry, value: &T) -> Given<T> {
    Given {
        entry: entry.hash,
        author: entry.author(),
        value: value.clone(),
    }
}
