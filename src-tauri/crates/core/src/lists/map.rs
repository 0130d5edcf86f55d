//! How the columns of a sender's files are read, kept for the next file: from an earlier list of the book,
//! or as a small file that one organisation gives another. It holds headings and fields and nothing of
//! anybody (docs/formats/list-map.md).

use super::headers::{Field, Layout};
use super::{Table, headers};
use reencuentro_matching::normalise::fold;
use serde::{Deserialize, Serialize};

/// What a map file says it is.
const FORMAT: &str = "reencuentro-list-map";
/// The only version so far.
const VERSION: u32 = 1;

/// Most bytes of a map file: five hundred columns with long headings.
pub const MOST_MAP_BYTES: u64 = 1 << 20;

/// One column of a map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct MapColumn {
    /// Its heading, as the sender writes it.
    heading: String,
    /// A code of [`Field`]; blank = not used.
    field: String,
}

/// How columns are read, by their headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMap {
    format: String,
    version: u32,
    columns: Vec<MapColumn>,
}

/// Why a file is no map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoMap {
    /// It is not JSON of this shape.
    #[error("not_a_map")]
    NotAMap,
    /// A newer version of the program wrote it.
    #[error("newer")]
    Newer,
    /// It names a field that there is not.
    #[error("unknown_field")]
    UnknownField,
}

impl ColumnMap {
    /// The map of columns as a list was read.
    #[must_use]
    pub fn of(columns: &[String], fields: &[String]) -> Self {
        let columns = columns
            .iter()
            .zip(fields)
            .map(|(heading, field)| MapColumn {
                heading: heading.clone(),
                field: field.clone(),
            });
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            columns: columns
                .filter(|one| !one.heading.trim().is_empty())
                .collect(),
        }
    }

    /// Reads a map file.
    ///
    /// # Errors
    /// [`NoMap`].
    pub fn read(bytes: &[u8]) -> Result<Self, NoMap> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|_| NoMap::NotAMap)?;
        if head.format != FORMAT {
            return Err(NoMap::NotAMap);
        }
        if head.version > VERSION {
            return Err(NoMap::Newer);
        }
        let map: Self = serde_json::from_slice(bytes).map_err(|_| NoMap::NotAMap)?;
        let is_field =
            |one: &MapColumn| one.field.is_empty() || Field::from_code(&one.field).is_some();
        if map.columns.iter().all(is_field) {
            Ok(map)
        } else {
            Err(NoMap::UnknownField)
        }
    }

    /// The map as a file: JSON, a line a value, with a line end.
    ///
    /// # Panics
    /// Never: it holds strings and a number.
    #[must_use]
    #[allow(clippy::expect_used)]
    pub fn write(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("strings and a number");
        json.push(b'\n');
        json
    }

    /// How a table is read by this map: the first row that has every heading it uses. A heading that the
    /// map does not know is read as it says itself, unless its field is taken. None where no row fits.
    #[must_use]
    pub fn lay_out(&self, table: &Table) -> Option<Layout> {
        let used: Vec<(String, Field)> = self
            .columns
            .iter()
            .filter_map(|one| Some((fold(&one.heading), Field::from_code(&one.field)?)))
            .collect();
        if !used
            .iter()
            .any(|(_, field)| headers::names_a_person(*field))
        {
            return None;
        }
        headers::searched(table).find_map(|(at, row)| {
            let mut open: Vec<(String, Option<Field>)> = self
                .columns
                .iter()
                .map(|one| (fold(&one.heading), Field::from_code(&one.field)))
                .collect();
            let mut taken = Vec::new();
            let known: Vec<Option<Option<Field>>> = row
                .iter()
                .map(|heading| {
                    let heading = fold(heading);
                    let found = open.iter().position(|(known, _)| *known == heading)?;
                    let (_, field) = open.remove(found);
                    taken.extend(field);
                    Some(field)
                })
                .collect();
            if open.iter().any(|(_, field)| field.is_some()) {
                return None;
            }
            let guessed = headers::guess(table, at);
            let fields = known
                .iter()
                .zip(&guessed)
                .map(|(known, guess)| match known {
                    Some(field) => *field,
                    None => guess.filter(|field| !taken.contains(field)),
                });
            Some(Layout {
                header_row: u32::try_from(at + 1).ok()?,
                columns: row.clone(),
                fields: fields.collect(),
                unclear: Vec::new(),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &str) -> Vec<String> {
        cells.split('|').map(str::to_owned).collect()
    }

    fn map(headings: &str, fields: &str) -> ColumnMap {
        ColumnMap::of(&row(headings), &row(fields))
    }

    fn fields(map: &ColumnMap, rows: &[&str]) -> Option<(u32, Vec<&'static str>)> {
        let table = Table {
            rows: rows.iter().map(|cells| row(cells)).collect(),
            ..Table::default()
        };
        let layout = map.lay_out(&table)?;
        let fields = layout.fields.iter();
        let codes = fields.map(|field| field.map_or("", Field::code));
        Some((layout.header_row, codes.collect()))
    }

    #[test]
    fn headings_are_found_again_wherever_their_columns_stand() {
        let map = map(
            "Subject|Ref|DOB|Minor",
            "parent_name||parent_born|child_name",
        );
        let found = fields(
            &map,
            &[
                "A title",
                "minor|SUBJECT|Parent's tel.|Dob|Ref|Tel.",
                "Ana|Rosa|||",
            ],
        );
        // A new heading is read as it says itself, where it says of whom it speaks.
        let wanted = [
            "child_name",
            "parent_name",
            "parent_phone",
            "parent_born",
            "",
            "",
        ];
        assert_eq!(found, Some((2, wanted.to_vec())));
        assert_eq!(
            fields(&map, &["Subject|Ref|DOB"]),
            None,
            "a heading that it uses is missing"
        );
        assert_eq!(
            fields(&map, &["Subject|DOB|Minor"]).map(|found| found.0),
            Some(1)
        );
    }

    #[test]
    fn a_heading_that_stands_twice_is_read_as_often_as_the_map_has_it() {
        let map = map("Name|Name|Name", "parent_name|child_name|");
        let found = fields(&map, &["Name|Name|Name"]);
        assert_eq!(found, Some((1, vec!["parent_name", "child_name", ""])));
    }

    #[test]
    fn a_map_is_written_and_read_and_what_is_none_is_refused() {
        let map = map("Subject|DOB", "parent_name|parent_born");
        assert_eq!(ColumnMap::read(&map.write()), Ok(map.clone()));
        let text = String::from_utf8(map.write()).unwrap();
        for (file, why) in [
            (text.replace("list-map", "something"), NoMap::NotAMap),
            (
                text.replace("\"version\": 1", "\"version\": 2"),
                NoMap::Newer,
            ),
            (
                text.replace("parent_born", "parent_wish"),
                NoMap::UnknownField,
            ),
            ("Name,DOB".to_owned(), NoMap::NotAMap),
        ] {
            assert_eq!(ColumnMap::read(file.as_bytes()), Err(why), "{file}");
        }
    }
}
