//! World files that are written by hand: what is read, what is refused, what is written.

use crate::desk::Desk;
use reencuentro_api::wire::*;
use reencuentro_api::{FigureTable, Language, Messages, Now, TableAsked, WorldLoaded};
use serde_json::json;

/// Loads a world into a new practice vault, on a day after all of the worlds.
pub fn load(text: &str) -> Result<(Desk, WorldLoaded), ApiError> {
    let mut desk = Desk::new(true);
    desk.now = Now::from_parts(1_600_000_000_000, 0);
    let loaded = load_into(&mut desk, text)?;
    Ok((desk, loaded))
}

fn load_into(desk: &mut Desk, text: &str) -> Result<WorldLoaded, ApiError> {
    let file = desk.folder.path().join("world.jsonl");
    std::fs::write(&file, text).unwrap();
    desk.program.load_world(&file, &desk.now)
}

/// Table 1 of a day.
pub fn table(desk: &mut Desk, effective: &str, known: &str, line: &str) -> FigureTable {
    table_of(desk, 1, effective, known, line)
}

/// A table of a day, of which every sum is what its parts make up.
pub fn table_of(
    desk: &mut Desk,
    table: u8,
    effective: &str,
    known: &str,
    line: &str,
) -> FigureTable {
    let asked = TableAsked {
        table,
        effective: effective.to_owned(),
        known: known.to_owned(),
        line: line.to_owned(),
    };
    let table = desk.program.figure_table(&asked, &desk.now).unwrap();
    for check in &table.checks {
        let may_overlap = check.id == "reasons";
        assert!(
            check.verdict == "eq" || (may_overlap && check.verdict == "overlap"),
            "{check:?}"
        );
    }
    table
}

/// The total of a line.
pub fn total(table: &FigureTable, line: &str) -> u32 {
    table.lines.iter().find(|one| one.id == line).unwrap().total
}

/// One family, from the separation to a confirmed wish.
const ONE: &str = r#"
{"world": 1}
{"do": "person", "as": "p", "part": "parent", "name": "Marta Xicay Ixtuc", "a_number": "A200 100 001", "country": "GT", "languages": ["quc"]}
{"do": "person", "as": "c", "part": "child", "name": "Juana Xicay", "a_number": "A200 100 002", "born": "2014-03", "sex": "f"}
{"do": "pair", "as": "r", "parent": "p", "child": "c", "relation": "mother", "separated_on": "2018-05-20"}
{"do": "custody", "of": "c", "place": "orr_care", "from": "2018-05-21"}
{"do": "custody", "of": "p", "place": "ice_custody", "from": "2018-05-20"}

{"do": "custody", "of": "p", "place": "removed", "from": "2018-06-30", "known": "2018-07-10"}
{"do": "claim", "of": "r", "what": "waiver", "on": "2018-06-28"}
{"do": "contact_point", "of": "p", "raw": "+502 5550 0142"}
{"do": "attempt", "of": "p", "on": "2018-07-12", "outcome": "no_answer", "known": "2018-07-12"}
{"do": "attempt", "of": "p", "on": "2018-07-14", "outcome": "spoke_verified"}
{"do": "counselled", "of": "p", "on": "2018-07-14", "by": "Amaia Rentería", "language": "quc"}
{"do": "statement", "of": "r", "on": "2018-07-14", "preference": "undecided", "stage": "preliminary", "language": "quc"}
{"do": "statement", "of": "r", "on": "2018-07-20", "preference": "reunify_country_of_origin", "stage": "final", "by": "Amaia Rentería", "language": "quc", "known": "2018-07-20"}
{"do": "wish", "of": "r", "on": "2018-07-22", "wish": "return", "stage": "confirmed", "by": "Tomás Quiñónez"}
{"do": "clearance", "of": "r", "on": "2018-07-23", "side": "parent", "by": "Amaia Rentería"}
{"do": "clearance", "of": "r", "on": "2018-07-23", "side": "child", "by": "Tomás Quiñónez"}
{"do": "consent", "of": "p", "on": "2018-07-20", "purpose": "share_election_with_government", "answer": "granted"}
"#;

#[test]
fn a_family_written_by_hand_stands_as_if_it_had_been_typed() {
    let (mut desk, loaded) = load(ONE).unwrap();
    assert_eq!((loaded.people, loaded.pairs), (2, 1));
    assert_eq!(loaded.known.len(), 4);
    let rows = desk.ask("list_pairs", json!({"count": 5}));
    let row = &rows["rows"][0];
    assert_eq!(row["alignment"], "aligned", "{row}");
    assert_eq!(row["delivery"], "ready", "{row}");
    let checked = desk.ask("verify", json!({"full": true}));
    assert_eq!(checked["problems"], json!([]));

    let none = table(&mut desk, "2018-05-01", "now", "");
    assert_eq!((total(&none, "total"), total(&none, "no_record")), (1, 1));
    let june = table(&mut desk, "2018-06-27", "now", "inside");
    assert_eq!((total(&june, "inside"), june.records.len()), (1, 1));
    assert_eq!(june.lines[0].under_5, Some(1));
    let july = table(&mut desk, "2018-07-25", "now", "");
    assert_eq!(
        (total(&july, "outside"), total(&july, "out_of_class")),
        (1, 0)
    );
    // What was not known yet counts on no earlier day: the removal was told on 10 July.
    let before = table(&mut desk, "2018-07-05", &loaded.known[""], "");
    assert_eq!(
        (total(&before, "outside"), total(&before, "inside")),
        (0, 1)
    );
    let after = table(&mut desk, "2018-07-05", &loaded.known["2018-07-10"], "");
    assert_eq!(
        (total(&after, "outside"), &after.known),
        (1, &loaded.known["2018-07-10"])
    );
}

#[test]
fn a_world_is_refused_at_its_first_line_that_says_nothing_and_nothing_is_written() {
    let world = |lines: &str| format!("{{\"world\": 1}}\n{lines}");
    let pair = r#"{"do": "person", "as": "p", "part": "parent", "name": "Ana Tum"}
{"do": "person", "as": "c", "part": "child", "name": "Leo Tum"}
{"do": "pair", "as": "r", "parent": "p", "child": "c"}
"#;
    for (text, line, named) in [
        (String::new(), 1, "world"),
        ("{\"world\": 2}".to_owned(), 1, "world"),
        (world("no json"), 2, "line"),
        (world(r#"{"do": "fly"}"#), 2, "do"),
        (
            world(r#"{"do": "person", "part": "parent", "name": "=1"}"#),
            2,
            "name",
        ),
        (
            world(r#"{"do": "person", "part": "parent", "name": "Ana", "shoe": 38}"#),
            2,
            "shoe",
        ),
        (
            world(r#"{"do": "person", "part": "parent", "name": "Ana", "a_number": "12"}"#),
            2,
            "a_number",
        ),
        (
            world(r#"{"do": "pair", "parent": "p", "child": "c"}"#),
            2,
            "parent",
        ),
        (
            world(&format!(
                "{pair}{{\"do\": \"person\", \"as\": \"p\", \"part\": \"parent\", \"name\": \"Eva\"}}"
            )),
            5,
            "as",
        ),
        (
            world(&format!(
                "{pair}{{\"do\": \"custody\", \"of\": \"r\", \"place\": \"removed\"}}"
            )),
            5,
            "of",
        ),
        (
            world(&format!(
                "{pair}{{\"do\": \"claim\", \"of\": \"r\", \"what\": \"waiver\", \"party\": \"family\"}}"
            )),
            5,
            "party",
        ),
        (
            world(&format!(
                "{pair}{{\"do\": \"wish\", \"of\": \"r\", \"on\": \"2018-07-01\", \"stage\": \"stated\", \"by\": \"x\"}}"
            )),
            5,
            "wish",
        ),
        (
            world(&format!(
                "{pair}{{\"do\": \"custody\", \"of\": \"p\", \"place\": \"removed\", \"known\": \"2018-07-02\"}}\n{{\"do\": \"custody\", \"of\": \"p\", \"place\": \"removed\", \"known\": \"2018-07-01\"}}"
            )),
            6,
            "known",
        ),
    ] {
        let error = load(&text).err().unwrap_or_else(|| panic!("{text}"));
        let said = (
            error.args["field"].as_str(),
            error.args["line"].as_str(),
            error.args["named"].as_str(),
        );
        assert_eq!(
            said,
            ("world_line", line.to_string().as_str(), named),
            "{text}"
        );
    }
    // Into a vault with families in it nothing is loaded.
    let (mut desk, _) = load(ONE).unwrap();
    let again = load_into(&mut desk, ONE).unwrap_err();
    assert_eq!(
        (again.code, again.args["field"].as_str()),
        (ErrorCode::Invalid, "not_empty")
    );
}

#[test]
fn a_table_says_what_it_was_asked_wrongly() {
    let (mut desk, loaded) = load(ONE).unwrap();
    let ask = |table: u8, effective: &str, known: &str, line: &str| TableAsked {
        table,
        effective: effective.to_owned(),
        known: known.to_owned(),
        line: line.to_owned(),
    };
    let device = loaded.known[""].split(':').next().unwrap().to_owned();
    for (asked, field) in [
        (ask(9, "", "", ""), "table"),
        (ask(1, "27/8/2018", "", ""), "effective"),
        (ask(1, "2030-01-01", "", ""), "effective"),
        (ask(1, "", "yesterday", ""), "known"),
        (ask(1, "", &format!("{device}:99999"), ""), "known"),
        (ask(1, "", "", "wrong"), "line"),
    ] {
        let error = desk.program.figure_table(&asked, &desk.now).unwrap_err();
        assert_eq!(error.args["field"], field, "{asked:?}");
    }
}

#[test]
fn every_line_and_reason_of_a_table_has_its_words_in_both_languages() {
    let (mut desk, _) = load(ONE).unwrap();
    for language in [Language::English, Language::Spanish] {
        let messages = Messages::of(language);
        for number in 1..=3 {
            let table = table_of(&mut desk, number, "2018-07-25", "now", "");
            let lines = table
                .lines
                .iter()
                .map(|line| format!("table{number}-{}", line.id));
            let reasons = table
                .reasons
                .iter()
                .map(|one| format!("reason{number}-{}", one.id));
            let title = [format!("table{number}-title")];
            for id in lines.chain(reasons).chain(title) {
                assert!(messages.has(&id.replace('_', "-")), "{id}");
            }
        }
    }
}
