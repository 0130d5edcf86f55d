//! The invented families of a practice vault.

use crate::convert::invalid;
use crate::program::Program;
use crate::wire::{
    ApiError, Changes, ErrorCode, Nothing, PracticeFamilies, RecordContactPointRequest,
    RecordPairRequest, RecordPersonRequest,
};
use reencuentro_core::clock::Now;
use serde::Deserialize;

/// Twelve parents with their children, all invented; the numbers are of ranges that nobody is given.
const FAMILIES: &str = include_str!("practice.json");

/// Where each of them comes from, as the source of a record says it.
const INVENTED_FOR_PRACTICE: &str = "practice";

/// One family as the file has it.
#[derive(Deserialize)]
struct Invented {
    parent: RecordPersonRequest,
    children: Vec<RecordPersonRequest>,
    relation: String,
    separated_on: String,
    phone: Option<RecordContactPointRequest>,
}

impl Program {
    /// The command `bring_practice_families`: people to practise on, written as anybody would write
    /// them. Only into a practice vault in which nobody is yet.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; [`ErrorCode::NotAllowed`] for a vault that is no practice
    /// vault, `Invalid` with the field `pairs` for one with families in it.
    pub fn bring_practice_families(
        &mut self,
        _: Nothing,
        now: &Now,
    ) -> Result<PracticeFamilies, ApiError> {
        let records = self.records()?;
        if !records.founded().practice {
            return Err(ApiError::new(ErrorCode::NotAllowed).with("act", "bring_practice_families"));
        }
        if records.counts()?.pairs > 0 {
            return Err(invalid("pairs"));
        }
        let families: Vec<Invented> =
            serde_json::from_str(FAMILIES).map_err(|_| ApiError::new(ErrorCode::UnreadableFile))?;
        let mut changes = Changes::default();
        let parents = families.len().try_into().unwrap_or(u32::MAX);
        for family in families {
            changes.families.extend(self.bring(family, now)?);
        }
        Ok(PracticeFamilies { parents, changes })
    }

    /// One family; gives the ids of the families that its last act moved.
    fn bring(&mut self, family: Invented, now: &Now) -> Result<Vec<String>, ApiError> {
        let source = INVENTED_FOR_PRACTICE;
        let parent = self.record_person(
            RecordPersonRequest {
                part: "parent".into(),
                source: source.into(),
                ..family.parent
            },
            now,
        )?;
        if let Some(phone) = family.phone {
            let phone = RecordContactPointRequest {
                person: parent.id.clone(),
                kind: "mobile".into(),
                source: source.into(),
                ..phone
            };
            self.record_contact_point(phone, now)?;
        }
        let mut moved = Vec::new();
        for child in family.children {
            let child = self.record_person(
                RecordPersonRequest {
                    part: "child".into(),
                    source: source.into(),
                    ..child
                },
                now,
            )?;
            let pair = self.record_pair(
                RecordPairRequest {
                    parent: parent.id.clone(),
                    child: child.id,
                    relation: family.relation.clone(),
                    separated_on: family.separated_on.clone(),
                },
                now,
            )?;
            moved = pair.changes.families;
        }
        Ok(moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_of_the_file_can_be_written_as_it_stands() {
        let families: Vec<Invented> = serde_json::from_str(FAMILIES).unwrap();
        let children: usize = families.iter().map(|one| one.children.len()).sum();
        assert_eq!((families.len(), children), (12, 14));
    }
}
