//! The printed sheets, read back from the finished PDF.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use lopdf::{Document, Object};
use reencuentro_export::ExportError;
use reencuentro_export::print::{
    ElectionForm, ElectionNames, Elector, FamilySummary, FieldSheet, KitSheet, Letterhead,
    MemoSheet, MemoTable, PrintedSheet, SummaryAnswer, SummaryPair, SummaryPerson, SummaryPoint,
    SummaryStatement, Words,
};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Names as the field has them: three apostrophes, accents, a letter of Mam that the font lacks, and
/// one of another alphabet.
const PARENT: &str = "Tomása Xicay Kʼol";
const CHILD: &str = "Ñusta Qꞌanil Xicay";
const OTHER: &str = "Tomasa Xicay K’ol Ẍil";

type Say = Box<dyn Fn(&str, &BTreeMap<String, String>) -> String>;

/// The sentences of a language, and that each is there.
fn sentences(tag: &'static str) -> Say {
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    for file in ["print", "unlock", "lists"] {
        let path = format!(
            "{}/../../locales/{tag}/{file}.ftl",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(path).unwrap();
        bundle
            .add_resource(FluentResource::try_new(text).unwrap())
            .unwrap();
    }
    Box::new(move |id, args| {
        let message = bundle
            .get_message(id)
            .unwrap_or_else(|| panic!("no message {id} in {tag}"));
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value.parse::<u32>() {
                Ok(number) => values.set(name.as_str(), number),
                Err(_) => values.set(name.as_str(), value.as_str()),
            }
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(message.value().unwrap(), Some(&values), &mut errors);
        assert!(errors.is_empty(), "{id}: {errors:?}");
        said.into_owned()
    })
}

fn words<'a>(tag: &'static str, say: &'a Say) -> Words<'a> {
    Words { tag, say }
}

fn head(practice: bool) -> Letterhead<'static> {
    Letterhead {
        organisation: "Red Puente",
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        practice,
        code: "7f3a",
    }
}

/// The text of each page, lines joined.
fn pages(sheet: &PrintedSheet) -> Vec<String> {
    let pdf = Document::load_mem(&sheet.bytes).unwrap();
    let count = u32::try_from(pdf.get_pages().len()).unwrap();
    assert_eq!(count, sheet.pages);
    let pages = (1..=count).map(|page| pdf.extract_text(&[page]).unwrap());
    pages
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// Put where a person can look at it, when they ask for it.
fn show(name: &str, sheet: &PrintedSheet) {
    if let Ok(folder) = std::env::var("REENCUENTRO_SHOW_SHEETS") {
        std::fs::write(format!("{folder}/{name}.pdf"), &sheet.bytes).unwrap();
    }
}

fn election_form(names: bool, practice: bool) -> PrintedSheet {
    let (en, es) = (sentences("en"), sentences("es"));
    let form = ElectionForm {
        names: names.then(|| ElectionNames {
            parent: PARENT.to_owned(),
            child: CHILD.to_owned(),
        }),
        electors: vec![Elector::Parent, Elector::Child],
    };
    form.print(&[words("en", &en), words("es", &es)], &head(practice))
        .unwrap()
}

fn field_sheet(tag: &'static str) -> PrintedSheet {
    let say = sentences(tag);
    let sheet = FieldSheet {
        names: vec![PARENT.to_owned(), OTHER.to_owned(), "Жанна".to_owned()],
        municipality: "San Juan Atitán".to_owned(),
        age: Some((31, 33)),
        call_back: "Inés Barrientos".to_owned(),
        expires_on: NaiveDate::from_ymd_opt(2026, 12, 20).unwrap(),
    };
    sheet.print(words(tag, &say), &head(true)).unwrap()
}

fn summary(tag: &'static str, pairs: usize) -> PrintedSheet {
    let say = sentences(tag);
    let point = |kind: &str, state: &str| SummaryPoint {
        kind: kind.to_owned(),
        state: state.to_owned(),
    };
    let answer = |purpose: &str, answer: &str| SummaryAnswer {
        purpose: purpose.to_owned(),
        answer: answer.to_owned(),
        on: "2026-10-02".to_owned(),
    };
    let parent = SummaryPerson {
        name: PARENT.to_owned(),
        spellings: vec![OTHER.to_owned()],
        part: "parent".to_owned(),
        born: "1993-05-XX".to_owned(),
        a_numbers: vec!["A900 214 331".to_owned()],
        languages: vec!["Mam".to_owned(), "Spanish".to_owned()],
        counsel: "Elena Duarte".to_owned(),
        contact: "Counselled".to_owned(),
        points: vec![point("Mobile", "works"), point("Church", "not tried")],
        consents: vec![
            answer("Share the wish with the government", "Given"),
            answer("Share a phone for the travel notice", "Refused"),
        ],
    };
    let child = SummaryPerson {
        name: CHILD.to_owned(),
        part: "child".to_owned(),
        born: "2014-02-11".to_owned(),
        ..SummaryPerson::default()
    };
    let said = |wish: &str, state: &str| SummaryStatement {
        wish: wish.to_owned(),
        state: state.to_owned(),
        conditions: "only together with her sister".to_owned(),
        said_on: "2026-09-30".to_owned(),
        reconfirm_by: "2027-03-30".to_owned(),
    };
    let pair = SummaryPair {
        parent: PARENT.to_owned(),
        child: CHILD.to_owned(),
        relation: "mother".to_owned(),
        parent_said: vec![said("Together in the country of origin", "final")],
        child_said: Vec::new(),
        explained: "Pending: Tomása wants Ñusta to return, and Ñusta’s lawyer has not confirmed a wish. Nothing can be delivered yet.".to_owned(),
        missing: vec!["The child’s lawyer has not cleared it".to_owned()],
        parent_clearance: "Cleared".to_owned(),
        child_clearance: "Not asked".to_owned(),
        deliveries: Vec::new(),
    };
    let summary = FamilySummary {
        people: vec![parent, child],
        pairs: vec![pair; pairs],
    };
    summary.print(words(tag, &say), &head(true)).unwrap()
}

fn recovery_kit(tag: &'static str) -> PrintedSheet {
    let say = sentences(tag);
    let groups: Vec<String> = "7QK4 M2XE 9TBD 0HVN W3RA 5JZC 8PGF 1YS6 KD2M"
        .split(' ')
        .map(str::to_owned)
        .collect();
    let kit = KitSheet {
        fingerprint: "0199 8a3c 77d1 e04b",
        groups: &groups,
    };
    kit.print(words(tag, &say), &head(false)).unwrap()
}

#[test]
fn the_form_has_an_empty_box_for_each_choice_in_both_languages() {
    let sheet = election_form(true, true);
    show("election-form", &sheet);
    show("election-form-blank", &election_form(false, false));
    let pages = pages(&sheet);
    // Signatures stand on the page of the boxes, or they could be put under another wish.
    assert_eq!(pages.len(), 2);
    let all = pages.join(" ");
    // Nine wishes of a parent and what was read back; five of a child, what was read back, who signs.
    assert_eq!(all.matches('☐').count(), 9 + 1 + 5 + 1 + 2);
    for sign in ["☑", "☒", "✓", "✔", "✗"] {
        assert!(!all.contains(sign), "nothing is ticked");
    }
    assert!(all.contains("I want my child to come back to me") && all.contains("regrese conmigo"));
    assert!(all.contains(PARENT) && all.contains(CHILD), "{all}");
    assert!(!all.contains("print-"), "a sentence is missing: {all}");
    let blank = self::pages(&election_form(false, false)).join(" ");
    assert!(!blank.contains(PARENT) && !blank.contains("PRACTICE"));
}

#[test]
fn a_long_name_leaves_the_signatures_on_the_page_of_their_boxes() {
    let (en, es) = (sentences("en"), sentences("es"));
    let long = "María de los Ángeles Xicay Ixtuc viuda de Kʼolotzoy Xicay".to_owned();
    let form = ElectionForm {
        names: Some(ElectionNames {
            parent: long.clone(),
            child: long,
        }),
        electors: vec![Elector::Parent, Elector::Child],
    };
    let tongues = [words("en", &en), words("es", &es)];
    assert_eq!(form.print(&tongues, &head(true)).unwrap().pages, 2);
}

#[test]
fn names_are_read_back_as_they_were_written() {
    for tag in ["en", "es"] {
        let sheet = field_sheet(tag);
        show(&format!("field-sheet-{tag}"), &sheet);
        // What the font lacks is written as a letter and its accent: the same text.
        let text: String = pages(&sheet).join(" ").nfc().collect();
        assert_eq!(sheet.pages, 1, "it is carried in a pocket");
        for name in [PARENT, OTHER, "San Juan Atitán", "Inés Barrientos"] {
            assert!(text.contains(name), "{name} in {text}");
        }
    }
}

#[test]
fn every_page_says_what_it_is_and_that_it_is_practice() {
    let sheet = summary("en", 6);
    show("family-summary-en", &sheet);
    show("family-summary-es", &summary("es", 1));
    let pages = pages(&sheet);
    assert!(pages.len() > 1);
    for (no, page) in (1..).zip(&pages) {
        let foot = format!("Page {no} of {}", pages.len());
        for said in [
            "PRACTICE",
            &foot,
            "Made on 22 November 2026 by Red Puente",
            "Not for filing",
        ] {
            assert!(page.contains(said), "{said} on {page}");
        }
    }
}

#[test]
fn the_kit_numbers_its_groups() {
    for tag in ["en", "es"] {
        let sheet = recovery_kit(tag);
        show(&format!("recovery-kit-{tag}"), &sheet);
        let text = pages(&sheet).join(" ");
        assert!(text.contains("1 7QK4") && text.contains("9 KD2M"), "{text}");
        assert!(text.contains("0199 8a3c 77d1 e04b") && !text.contains("PRACTICE"));
    }
}

/// Every object of the structure tree by its type.
fn structure(pdf: &Document) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for object in pdf.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        if dict.get(b"P").is_ok()
            && let Ok(Object::Name(kind)) = dict.get(b"S")
        {
            *all.entry(String::from_utf8_lossy(kind).into_owned())
                .or_default() += 1;
        }
    }
    all
}

#[test]
fn the_document_is_tagged_and_names_nobody_in_its_properties() {
    let sheet = election_form(true, true);
    let pdf = Document::load_mem(&sheet.bytes).unwrap();
    let catalog = pdf.catalog().unwrap();
    assert!(catalog.get(b"StructTreeRoot").is_ok());
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"es");
    let found = structure(&pdf);
    assert_eq!(found["LI"], 18, "{found:?}");
    assert!(found["H1"] >= 2 && found["P"] > 30, "{found:?}");
    let info = pdf.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = format!("{:?}", pdf.get_dictionary(info).unwrap());
    let clear = String::from_utf8_lossy(&sheet.bytes); // the metadata stands in it as XML
    for name in ["Xicay", "Tom"] {
        assert!(!info.contains(name) && !clear.contains(name), "{name}");
    }
    assert!(clear.contains("pdfuaid:part"));
    let cells = structure(&Document::load_mem(&summary("es", 1).bytes).unwrap());
    assert!(cells["TH"] == 3 && cells["TD"] == 6, "{cells:?}");
}

#[test]
fn a_text_longer_than_a_page_is_refused_and_never_cut() {
    let say = sentences("en");
    let long = SummaryPerson {
        name: PARENT.to_owned(),
        counsel: "only together with her sister ".repeat(400),
        ..SummaryPerson::default()
    };
    let summary = FamilySummary {
        people: vec![long],
        pairs: Vec::new(),
    };
    let printed = summary.print(words("en", &say), &head(true));
    assert!(matches!(printed, Err(ExportError::TooLong)));
}

#[test]
fn a_table_goes_on_under_its_head_and_loses_no_row() {
    let say = sentences("en");
    let rows = (1..=120).map(|no| vec![format!("A {no}"), format!("{PARENT}, A900214{no:03}")]);
    let memo = MemoSheet {
        above: vec!["Rows of A: 120 = 0 also on B + 120 on A only.".to_owned()],
        tables: vec![
            MemoTable {
                title: "Explained".to_owned(),
                ..MemoTable::default()
            },
            MemoTable {
                title: "Questions".to_owned(),
                above: "Please say why.".to_owned(),
                head: vec!["List and row".to_owned(), "Parent".to_owned()],
                shares: vec![1.0, 5.0],
                rows: rows.collect(),
            },
        ],
    };
    let sheet = memo.print(words("en", &say), &head(true)).unwrap();
    show("memo", &sheet);
    let found = pages(&sheet);
    assert!(found.len() > 2);
    for (page, text) in (1..).zip(&found) {
        assert!(text.contains("List and row Parent"), "page {page}: {text}");
    }
    let all: String = found.join(" ");
    for no in 1..=120 {
        let row = format!("A {no} {PARENT}, A900214{no:03}");
        assert_eq!(all.matches(&row).count(), 1, "{row}");
    }
    assert!(
        all.contains("Explained None."),
        "a table without rows says so"
    );
    let tags = structure(&Document::load_mem(&sheet.bytes).unwrap());
    assert_eq!(tags["Table"], found.len());
    assert_eq!((tags["TH"], tags["TD"]), (2 * found.len(), 240));
}
