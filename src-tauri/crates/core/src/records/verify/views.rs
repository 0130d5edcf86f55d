//! What is derived, family by family, against a refold.

use super::{Checker, Problem};
use crate::ids::{EntityId, PersonId};
use crate::records::history::{fallen, history};
use crate::records::known::all_known;
use crate::records::parts::Survey;
use crate::records::rebuild::StateHash;
use crate::records::underway::{Stage, Underway};
use crate::records::{RecordsError, derived};
use crate::storage::{self, Connection, LookupRow, StageRow, StorageError, ViewRow};
use crate::views::{AgendaRow, Folded, FoldedLine, Office, agenda, fold, lookup_rows};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};

impl Checker {
    /// Everything derived against a refold of the whole log: indexes, views, lines, lookup keys.
    pub(super) fn compare_views(
        &self,
        main: &Connection,
        mut survey: Survey,
        blank: &HashSet<u64>,
        problems: &mut Vec<Problem>,
        work: &Underway,
    ) -> Result<(u64, [u8; 32]), RecordsError> {
        compare_found_under(main, &survey.take_under(), blank, problems)?;
        let mut state = StateHash::default();
        let mut stored: HashMap<[u8; 32], [u8; 32]> = HashMap::new();
        storage::all_views(main, self.space_no, |row| {
            state.take(&row);
            stored.insert(hash_of_key(&row), hash_of_row(&row));
        })?;
        let views = stored.len() as u64;
        work.enter(Stage::ComparingViews, stored.len());
        let mut compared = Compared {
            main,
            problems,
            stored,
            office: Office::new(&self.memberships, self.zone),
            counts: storage::DerivedCounts::default(),
            grid_rows: 0,
        };
        let all = survey.into_parts().each_group(main, |group| {
            work.reach(views - compared.stored.len() as u64)?;
            let entries = all_known(&group)?;
            let folded = fold(&entries, &self.memberships);
            compared.family(&folded)?;
            let history = history(&entries, &folded, &self.memberships, self.zone);
            compared.stages(&history)?;
            compared.agenda(&agenda(&folded, &compared.office, &fallen(&history)))?;
            Ok(true)
        });
        match all {
            Ok(()) => compared.extra()?,
            // Damage of an entry is in the list already; the views cannot be judged.
            Err(RecordsError::Damaged(_) | RecordsError::Header(_)) => {}
            Err(error) => return Err(error),
        }
        Ok((views, state.finish()))
    }
}

/// Under which base ids entries are found, both sides sorted: a refold of one family sees just
/// the entries that this index names.
fn compare_found_under(
    main: &Connection,
    wanted: &[(EntityId, u32)],
    blank: &HashSet<u64>,
    problems: &mut Vec<Problem>,
) -> Result<(), RecordsError> {
    let mut wanted = wanted.iter().copied().peekable();
    let mut wrong: Vec<u64> = Vec::new();
    storage::all_found_under(main, |row| {
        while let Some(missing) = wanted.next_if(|next| *next < row) {
            wrong.push(u64::from(missing.1));
        }
        // Words that were redacted may have named more than is known now.
        if wanted.next_if(|next| *next == row).is_none() && !blank.contains(&u64::from(row.1)) {
            wrong.push(u64::from(row.1));
        }
    })?;
    wrong.extend(wanted.map(|missing| u64::from(missing.1)));
    problems.extend(wrong.into_iter().map(|arrival| Problem {
        code: "index_entity",
        at: arrival.to_string(),
    }));
    Ok(())
}

/// What a refold gives, family by family, against what is stored.
struct Compared<'a> {
    main: &'a Connection,
    problems: &'a mut Vec<Problem>,
    /// Views not yet seen in the refold: hash of the key, hash of the row.
    stored: HashMap<[u8; 32], [u8; 32]>,
    office: Office,
    counts: storage::DerivedCounts,
    grid_rows: u64,
}

fn hash_of_key(row: &ViewRow) -> [u8; 32] {
    let hash = Sha256::new().chain_update(row.kind.as_bytes());
    hash.chain_update([0])
        .chain_update(&row.key)
        .finalize()
        .into()
}

fn hash_of_row(row: &ViewRow) -> [u8; 32] {
    let hash = Sha256::new().chain_update(row.family.0);
    hash.chain_update(&row.body).finalize().into()
}

impl Compared<'_> {
    fn problem(&mut self, code: &'static str, at: String) {
        self.problems.push(Problem { code, at });
    }

    fn family(&mut self, folded: &Folded) -> Result<(), RecordsError> {
        let main = self.main;
        for row in folded.rows() {
            match self.stored.remove(&hash_of_key(&row)) {
                Some(stored) if stored == hash_of_row(&row) => {}
                found => {
                    let code = found.map_or("view_missing", |_| "view_differs");
                    self.problem(code, data_encoding::HEXLOWER.encode(&row.key));
                }
            }
        }
        for (entity, family) in &folded.bases {
            if storage::family_of(main, *entity)? != Some(*family) {
                self.problem("index_base", entity.hex());
            }
        }
        let mut keys: BTreeMap<PersonId, Vec<LookupRow>> = BTreeMap::new();
        for row in lookup_rows(folded) {
            keys.entry(row.family).or_default().push(row);
        }
        let mut lines: BTreeMap<PersonId, Vec<&FoldedLine>> = BTreeMap::new();
        for (family, line) in folded.line_rows() {
            lines.entry(family).or_default().push(line);
        }
        for family in folded.families.keys() {
            let keys = keys.remove(family).unwrap_or_default();
            self.counts.keys += keys.len() as u64;
            if storage::lookup_of(main, *family)? != keys {
                self.problem("index_identifier", family.hex());
            }
            let lines = lines.remove(family).unwrap_or_default();
            self.counts.lines += lines.len() as u64;
            if !storage::lines_of(main, *family)?.iter().eq(lines) {
                self.problem("view_line_differs", family.hex());
            }
        }
        self.grid_rows += derived::compare_rows(main, folded, &self.office, self.problems)?;
        Ok(())
    }

    /// How far pairs had come, day by day.
    fn stages(&mut self, made: &[StageRow]) -> Result<(), RecordsError> {
        self.counts.stages += made.len() as u64;
        self.by_family(
            "view_stages_differ",
            made,
            |row| row.family,
            storage::stages_of,
        )
    }

    /// What is to be done.
    fn agenda(&mut self, made: &[AgendaRow]) -> Result<(), RecordsError> {
        self.counts.agenda += made.len() as u64;
        self.by_family(
            "view_agenda_differs",
            made,
            |row| row.family,
            storage::agenda_of,
        )
    }

    /// Rows as they were made against those that stand, family by family.
    fn by_family<R: PartialEq>(
        &mut self,
        code: &'static str,
        made: &[R],
        family_of: impl Fn(&R) -> PersonId,
        stored: impl Fn(&Connection, PersonId) -> Result<Vec<R>, StorageError>,
    ) -> Result<(), RecordsError> {
        let mut by_family: BTreeMap<PersonId, Vec<&R>> = BTreeMap::new();
        for row in made {
            by_family.entry(family_of(row)).or_default().push(row);
        }
        for (family, rows) in by_family {
            if !stored(self.main, family)?.iter().eq(rows) {
                self.problem(code, family.hex());
            }
        }
        Ok(())
    }

    /// What stands in the tables and is in no refold.
    fn extra(&mut self) -> Result<(), RecordsError> {
        for _ in 0..self.stored.len() {
            self.problem("view_extra", String::new());
        }
        let stored = storage::derived_counts(self.main)?;
        for (code, stored, wanted) in [
            ("index_identifier", stored.keys, self.counts.keys),
            ("view_line_differs", stored.lines, self.counts.lines),
            ("view_stages_differ", stored.stages, self.counts.stages),
            ("view_agenda_differs", stored.agenda, self.counts.agenda),
        ] {
            if stored != wanted {
                self.problem(code, format!("{stored}/{wanted}"));
            }
        }
        derived::compare_grid(self.main, self.grid_rows, self.problems)
    }
}
