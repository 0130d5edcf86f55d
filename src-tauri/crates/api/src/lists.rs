//! Lists coming in. Text is read here; a workbook only in the capped child process.

use crate::alike::weighing;
use crate::convert::{absent, day, entity, invalid, none_of};
use crate::place;
use crate::program::Program;
use crate::undo::ROW_DECIDED;
use crate::wire::{
    ApiError, BucketCounts, Changes, CodeCount, DecideRowRequest, ErrorCode, ImportUndone,
    ListColumn, ListFileRequest, ListImported, ListPreview, ListProblem, ListRowView,
    ListSummaries, ListSummary, ListView, Nothing, OpenListRequest, RowCandidate, RowPerson,
    RowSaid, RowSettled, UndoImportRequest, WriteMapRequest, WrittenMap,
};
use chrono::NaiveDate;
use reencuentro_core::acts::Part;
use reencuentro_core::backups::BackupWhy;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::ids::{EntityId, EntryHash, ListId, PersonId};
use reencuentro_core::lists::{
    Bucket, ColumnMap, Field, FileKind, Layout, MOST_BYTES, MOST_MAP_BYTES, PersonCells, Plan,
    Policy, RowRead, Sending, Table, Unreadable, date_orders, kind_of, lay_out, read_rows,
    read_table,
};
use reencuentro_core::records::{
    LIST_KINDS, ListFile, ListRow, Records, RecordsError, RowDecision, RowWaiting, Underway,
};
use reencuentro_core::rules::partial_date::DateOrder;
use reencuentro_core::views::ListState;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Problems that a preview lists one by one; the rest is counted.
const SHOWN_PROBLEMS: usize = 200;
/// Cells of a column that a preview shows.
const SAMPLES: usize = 3;
/// Rows of a window.
const MOST_WINDOW: u32 = 500;

impl From<Unreadable> for ApiError {
    fn from(why: Unreadable) -> Self {
        Self::new(ErrorCode::UnreadableFile).with("reason", why)
    }
}

/// A file as read and laid out.
struct ReadFile {
    bytes: Vec<u8>,
    name: String,
    table: Table,
    layout: Layout,
    rows: Vec<RowRead>,
}

impl Program {
    /// The file as it is asked to be read: by hand, by a map file, as an earlier list, or as its headings
    /// say; which earlier list, where it is read otherwise than its headings say.
    fn read_list(
        &mut self,
        asked: &ListFileRequest,
    ) -> Result<(ReadFile, Option<ListState>), ApiError> {
        let path = Path::new(&asked.path);
        let (bytes, table) = match &asked.pasted {
            // Always text, whatever it begins with: a clipboard holds no workbook.
            Some(text) => (text.clone().into_bytes(), read_table(text.as_bytes())?),
            None => read_file(path, &asked.sheet, self.worker())?,
        };
        let mut recalled = None;
        let layout = match (&asked.mapping, asked.map.trim()) {
            (Some(mapping), _) => lay_out(&table, Some(mapping))?,
            (None, "") => {
                let said = lay_out(&table, None);
                match self.records()?.recalled(&table, &asked.sender)? {
                    Some((list, layout)) => {
                        let same = |said: &Layout| {
                            (said.header_row, &said.fields) == (layout.header_row, &layout.fields)
                        };
                        recalled = Some(list).filter(|_| !said.as_ref().is_ok_and(same));
                        layout
                    }
                    None => said?,
                }
            }
            (None, map) => read_map(Path::new(map))?
                .lay_out(&table)
                .ok_or_else(|| invalid("map_fits"))?,
        };
        let rows = read_rows(&table, &layout);
        let name = path.file_name();
        let name = name
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let file = ReadFile {
            bytes,
            name,
            table,
            layout,
            rows,
        };
        Ok((file, recalled))
    }

    /// The command `write_list_map`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; no file stays then.
    pub fn write_list_map(
        &mut self,
        request: WriteMapRequest,
        _: &Now,
    ) -> Result<WrittenMap, ApiError> {
        self.records_to_see(Sight::Lists)?;
        let folder = place::folder(&request.folder, &self.folder()?)?;
        let id = self.list_named(&request.list)?;
        let list = self.records()?.list(id)?;
        let map = ColumnMap::of(&list.columns, &list.fields);
        let name = format!("list-map-{}-{}.json", list.as_of, place::code());
        let path = place::write(&folder, &name, &map.write())?;
        Ok(WrittenMap {
            path: path.display().to_string(),
        })
    }

    /// A list by its id; that it is not there is said with what was typed.
    pub(crate) fn list_named(&mut self, named: &str) -> Result<ListId, ApiError> {
        let id: Option<ListId> = EntityId::from_hex(named).map(Into::into);
        let id = id.ok_or_else(|| invalid("list").with("named", named))?;
        match self.records()?.list(id) {
            Err(RecordsError::NotFound) => Err(absent("list", named)),
            other => other.map(|_| id).map_err(Into::into),
        }
    }

    /// The command `preview_list`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn preview_list(
        &mut self,
        request: ListFileRequest,
        now: &Now,
    ) -> Result<ListPreview, ApiError> {
        let kind = kind(&request.kind)?;
        let policy = policy(&request.policy)?;
        let records = self.records_to_see(Sight::Lists)?;
        day(&request.as_of, records.filing_day(now), "as_of")?;
        let (file, recalled) = self.read_list(&request)?;
        let records = self.records()?;
        let same = records.lists_of_file(&file.bytes, kind)?;
        let plan = records.plan_list(&file.rows, Sending { kind, policy }, &request.sender)?;
        Ok(preview(&file, &plan, &same, recalled.as_ref()))
    }

    /// The command `import_list`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn import_list(
        &mut self,
        request: ListFileRequest,
        now: &Now,
    ) -> Result<ListImported, ApiError> {
        let kind = kind(&request.kind)?;
        let today = self.records()?.filing_day(now);
        let as_of = day(&request.as_of, today, "as_of")?;
        if as_of > today {
            return Err(invalid("as_of"));
        }
        let watch = self.underway();
        watch.begin();
        let done = self.import_watched(&request, kind, as_of, &watch, now);
        watch.end();
        done
    }

    fn import_watched(
        &mut self,
        request: &ListFileRequest,
        kind: &str,
        as_of: NaiveDate,
        watch: &Underway,
        now: &Now,
    ) -> Result<ListImported, ApiError> {
        let policy = policy(&request.policy)?;
        let (file, _) = self.read_list(request)?;
        let records = self.records_for_writing()?;
        if records.list_of_file(&file.bytes, kind, as_of)?.is_none() {
            self.back_up_first(BackupWhy::Import, now)?;
        }
        let done = self.records_for_writing()?.import_list(
            &ListFile {
                bytes: &file.bytes,
                file_name: &file.name,
                kind,
                sender: request.sender.trim(),
                as_of,
                table: &file.table,
                layout: &file.layout,
                rows: &file.rows,
                policy,
                protective_order: request.protective_order,
            },
            watch,
            now,
        )?;
        let problems = file.rows.iter().flat_map(|row| &row.problems);
        let heading = |at: &usize| file.layout.columns.get(*at).cloned();
        Ok(ListImported {
            list: summary(&done.list),
            already_here: done.already_here,
            problem_counts: counted(problems.map(|one| one.code)),
            unclear: file.layout.unclear.iter().filter_map(heading).collect(),
            changes: changes(&done.families, !done.already_here),
        })
    }

    /// The command `list_lists`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn list_lists(&mut self, _: Nothing, _: &Now) -> Result<ListSummaries, ApiError> {
        let lists = self.records_to_see(Sight::Lists)?.lists()?;
        Ok(ListSummaries {
            lists: lists.iter().map(summary).collect(),
        })
    }

    /// The command `open_list`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn open_list(&mut self, request: OpenListRequest, now: &Now) -> Result<ListView, ApiError> {
        let bucket = match request.bucket.as_str() {
            "" => None,
            code if Bucket::ALL.iter().any(|bucket| bucket.code() == code) => Some(code),
            _ => return Err(none_of("bucket", &Bucket::ALL.map(Bucket::code))),
        };
        self.records_to_see(Sight::Lists)?;
        let id = self.list_named(&request.list)?;
        let records = self.records()?;
        let list = records.list(id)?;
        let count = request.count.min(MOST_WINDOW);
        let (total, rows) = records.list_rows(id, bucket, request.from, count)?;
        self.note_read("list", id.into(), now);
        let records = self.records()?;
        let waiting = records.rows_waiting(&list, &rows)?;
        let rows = waiting.into_iter().zip(rows);
        let rows = rows
            .map(|(waiting, row)| row_view(records, waiting, row))
            .collect();
        Ok(ListView {
            list: summary(&list),
            columns: list.columns,
            fields: list.fields,
            total,
            rows,
        })
    }

    /// The command `decide_row`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn decide_row(
        &mut self,
        request: DecideRowRequest,
        now: &Now,
    ) -> Result<RowSettled, ApiError> {
        let person = |text: &str, field: &str| -> Result<Option<PersonId>, ApiError> {
            if text.is_empty() {
                return Ok(None);
            }
            entity(text, field).map(|id| Some(id.into()))
        };
        let parent = person(&request.parent, "parent")?;
        let child = person(&request.child, "child")?;
        let decision = match request.decision.as_str() {
            "link" => RowDecision::Link {
                parent,
                child,
                otherwise: request.otherwise,
            },
            "found" => RowDecision::Found { parent, child },
            "not_ours" => RowDecision::NotOurs,
            _ => return Err(none_of("decision", &["link", "found", "not_ours"])),
        };
        let reason = request.reason.trim();
        if reason.is_empty() {
            return Err(invalid("reason"));
        }
        let id = self.list_named(&request.list)?;
        let records = self.records_for_writing()?;
        let done = records.decide_row(id, request.row, decision, reason, now)?;
        let list = summary(&records.list(id)?);
        // Whoever was founded goes into the trash by hand, as after any other founding.
        let undone_by_key = !matches!(decision, RowDecision::Found { .. });
        self.acts()
            .did(undone_by_key.then_some(ROW_DECIDED), &done.entries);
        let entry = done.entries.last().filter(|_| undone_by_key);
        Ok(RowSettled {
            list,
            entry: entry.map(EntryHash::hex).unwrap_or_default(),
            bucket: done.bucket.code().to_owned(),
            target: done.target.as_ref().map(EntityId::hex).unwrap_or_default(),
            changes: changes(&done.families, true),
        })
    }

    /// The command `undo_import`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn undo_import(
        &mut self,
        request: UndoImportRequest,
        now: &Now,
    ) -> Result<ImportUndone, ApiError> {
        if request.reason.trim().is_empty() {
            return Err(invalid("reason"));
        }
        let id = self.list_named(&request.list)?;
        let undone = self
            .records_for_writing()?
            .undo_import(id, request.reason.trim(), now)?;
        Ok(ImportUndone {
            taken_back: undone.taken_back,
            facts: undone.facts,
            kept: undone.kept.iter().map(EntityId::hex).collect(),
            changes: changes(&undone.families, true),
        })
    }
}

/// Codes of what a column of a list can hold, as a mapping names them.
#[must_use]
pub fn list_fields() -> Vec<&'static str> {
    Field::ALL.iter().map(|field| field.code()).collect()
}

/// The whole file, never more than it may be long.
fn kind(code: &str) -> Result<&'static str, ApiError> {
    let code = if code.is_empty() { LIST_KINDS[0] } else { code };
    LIST_KINDS
        .iter()
        .find(|kind| **kind == code)
        .copied()
        .ok_or_else(|| none_of("kind", LIST_KINDS))
}

fn policy(code: &str) -> Result<Policy, ApiError> {
    let code = if code.is_empty() {
        Policy::Fill.code()
    } else {
        code
    };
    let all: Vec<&str> = Policy::ALL.iter().map(|policy| policy.code()).collect();
    Policy::from_code(code).ok_or_else(|| none_of("policy", &all))
}

fn read_map(path: &Path) -> Result<ColumnMap, ApiError> {
    let bytes = place::read(path, MOST_MAP_BYTES)?;
    ColumnMap::read(&bytes)
        .map_err(|why| ApiError::new(ErrorCode::UnreadableFile).with("reason", why))
}

pub(crate) fn changes(families: &BTreeSet<PersonId>, lists: bool) -> Changes {
    Changes {
        families: families.iter().map(PersonId::hex).collect(),
        lists,
        ..Changes::default()
    }
}

pub(crate) fn summary(list: &ListState) -> ListSummary {
    ListSummary {
        id: list.id.hex(),
        kind: list.kind.clone(),
        sender: list.sender.clone(),
        as_of: list.as_of.to_string(),
        file_name: list.file_name.clone(),
        file_sha256: list.file_sha256.clone(),
        protective_order: list.protective_order,
        rows: list.rows,
        buckets: BucketCounts {
            linked: list.counts.linked,
            founded: list.counts.founded,
            review: list.counts.review,
            unreadable: list.counts.unreadable,
            not_ours: list.counts.not_ours,
        },
        undone: list.undone,
        kept: count_of(list.kept.len()),
    }
}

fn row_view(records: &Records, waiting: Option<RowWaiting>, row: ListRow) -> ListRowView {
    let RowWaiting {
        parent,
        child,
        candidates,
        contradicting,
    } = waiting.unwrap_or_default();
    let only = |part: Part| {
        let mut of = candidates.iter().filter(|one| one.part == part);
        of.next().filter(|_| of.next().is_none())
    };
    let meant = only(Part::Parent).or_else(|| only(Part::Child));
    let target = row.state.target.as_ref().map(EntityId::hex);
    let says = [(Part::Parent, parent), (Part::Child, child)];
    ListRowView {
        row: row.state.row,
        cells: row.cells,
        bucket: row.state.bucket,
        reason: row.state.reason,
        target: target
            .or_else(|| meant.map(|one| one.person.hex()))
            .unwrap_or_default(),
        says: says
            .into_iter()
            .filter_map(|(part, cells)| Some(row_person(part, cells?)))
            .collect(),
        candidates: candidates
            .iter()
            .map(|one| RowCandidate {
                side: side_of(one.part),
                person: one.person.hex(),
                name: one.name.clone(),
                weighing: one.alike.as_ref().map(weighing),
            })
            .collect(),
        contradicting: contradicting
            .into_iter()
            .map(|one| RowSaid {
                by: records.member_name(one.by),
                end: Bucket::from(one.end).code().to_owned(),
                names: one.names,
                reason: one.reason,
            })
            .collect(),
    }
}

fn side_of(part: Part) -> String {
    let side = if part == Part::Parent {
        "parent"
    } else {
        "child"
    };
    side.to_owned()
}

fn row_person(part: Part, cells: PersonCells) -> RowPerson {
    RowPerson {
        side: side_of(part),
        name: cells.name.full(),
        a_number: cells.a_number.map(|(raw, _)| raw).unwrap_or_default(),
        born: cells
            .born
            .map(|born| born.edtf().to_owned())
            .unwrap_or_default(),
        sex: cells.sex.unwrap_or_default(),
        country: cells.country.unwrap_or_default(),
    }
}

/// A file and its table; of a workbook the sheet, and of a PDF its pages, read by `worker`.
pub(crate) fn read_file(
    path: &Path,
    sheet: &str,
    worker: Option<&Path>,
) -> Result<(Vec<u8>, Table), ApiError> {
    let bytes = crate::place::read(path, MOST_BYTES)?;
    let table = match kind_of(&bytes)? {
        FileKind::Csv => read_table(&bytes)?,
        FileKind::Workbook => {
            let worker = worker.ok_or(Unreadable::NoWorker)?;
            crate::worker::sheet::read(worker, &bytes, sheet)?
        }
        FileKind::Pdf => {
            let worker = worker.ok_or(Unreadable::NoWorker)?;
            crate::worker::paper::read(worker, &bytes)?
        }
    };
    Ok((bytes, table))
}

fn count_of(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

pub(crate) fn counted<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<CodeCount> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for code in codes.filter(|code| !code.is_empty()) {
        *counts.entry(code).or_default() += 1;
    }
    let rows = counts.into_iter();
    rows.map(|(code, count)| CodeCount {
        code: code.to_owned(),
        count,
    })
    .collect()
}

fn preview(
    file: &ReadFile,
    plan: &Plan,
    same: &[ListState],
    recalled: Option<&ListState>,
) -> ListPreview {
    let problems = file
        .rows
        .iter()
        .flat_map(|row| row.problems.iter().map(move |one| (row.row, one)));
    let cell = |row: u32, column: Option<u32>| -> String {
        let cells = file.table.rows.get((row as usize).saturating_sub(1));
        cells
            .zip(column)
            .and_then(|(cells, at)| cells.get(at as usize))
            .cloned()
            .unwrap_or_default()
    };
    let header = |column: Option<u32>| -> String {
        column
            .and_then(|at| file.layout.columns.get(at as usize))
            .cloned()
            .unwrap_or_default()
    };
    ListPreview {
        file_name: file.name.clone(),
        encoding: file.table.encoding.clone(),
        delimiter: file.table.delimiter.map(String::from).unwrap_or_default(),
        sheets: file.table.sheets.clone(),
        sheet: file.table.sheet.clone(),
        header_row: file.layout.header_row,
        columns: columns(file),
        rows: count_of(file.rows.len()),
        problem_counts: counted(problems.clone().map(|(_, one)| one.code)),
        problems: problems
            .take(SHOWN_PROBLEMS)
            .map(|(row, one)| ListProblem {
                row,
                column: header(one.column),
                cell: cell(row, one.column),
                code: one.code.to_owned(),
                stops: one.stops,
            })
            .collect(),
        would: BucketCounts {
            linked: plan.count(Bucket::Linked),
            founded: plan.count(Bucket::Founded),
            review: plan.count(Bucket::Review),
            unreadable: plan.count(Bucket::Unreadable),
            not_ours: plan.count(Bucket::NotOurs),
        },
        reasons: counted(plan.rows.iter().map(|row| row.reason)),
        new_people: count_of(plan.people.len()),
        new_pairs: count_of(plan.pairs.len()),
        brings: counted(plan.brings.iter().map(|one| one.what.code())),
        recalled: recalled.map(summary),
        same_file: same.iter().map(summary).collect(),
    }
}

fn columns(file: &ReadFile) -> Vec<ListColumn> {
    let below = &file.table.rows[(file.layout.header_row as usize).min(file.table.rows.len())..];
    let orders = date_orders(&file.table, &file.layout);
    let named = file
        .layout
        .columns
        .iter()
        .zip(&file.layout.fields)
        .enumerate();
    named
        .map(|(at, (header, field))| ListColumn {
            header: header.clone(),
            field: field
                .map(|field| field.code().to_owned())
                .unwrap_or_default(),
            samples: below
                .iter()
                .filter_map(|row| row.get(at))
                .filter(|cell| !cell.trim().is_empty())
                .take(SAMPLES)
                .cloned()
                .collect(),
            unclear: file.layout.unclear.contains(&at),
            first: match orders.get(&at) {
                Some(DateOrder::DayFirst) => "day",
                Some(DateOrder::MonthFirst) => "month",
                _ => "",
            }
            .to_owned(),
        })
        .collect()
}
