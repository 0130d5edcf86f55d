//! How a sender's columns are read: as their headings say, as their earlier list was read, or by a map that
//! another organisation wrote.

use crate::desk::Desk;
use reencuentro_api::wire::*;
use serde_json::{Value, json};
use std::path::Path;

/// Headings that say nothing of what their columns hold.
const HEAD: &str = "Subject,Ref,D,Minor\n";
const MAPPING: [&str; 4] = [
    "parent_name",
    "parent_a_number",
    "parent_born",
    "child_name",
];

fn fields(desk: &mut Desk, file: &Path, more: Value) -> (Vec<String>, Option<String>) {
    let mut request = json!({"path": file});
    for (name, value) in more.as_object().unwrap() {
        request[name] = value.clone();
    }
    let seen: ListPreview = desk.ask("preview_list", &request).unwrap();
    let columns = seen.columns.into_iter().map(|one| one.field);
    (columns.collect(), seen.recalled.map(|list| list.sender))
}

#[test]
fn the_next_file_is_read_as_the_one_before_wherever_its_columns_stand() {
    let mut desk = Desk::open();
    desk.wait(30);
    let first = desk.file(
        "one.csv",
        format!("{HEAD}Marta Xicay,A200100001,1986,Juana Xicay\n").as_bytes(),
    );
    // One heading is enough to read the file, and to misread it.
    let (guessed, recalled) = fields(&mut desk, &first, json!({}));
    assert_eq!(
        (guessed[0].as_str(), guessed[3].as_str(), recalled),
        ("", "child_name", None)
    );
    desk.import_as(&first, json!({"mapping": MAPPING})).unwrap();

    let next = desk.file(
        "two.csv",
        b"Minor,Subject,Parent phone,Ref,D\nJuana Xicay,Marta Xicay,,A200100001,1986\n",
    );
    let (read, recalled) = fields(&mut desk, &next, json!({"sender": "Government"}));
    assert_eq!(
        read,
        [
            "child_name",
            "parent_name",
            "parent_phone",
            "parent_a_number",
            "parent_born"
        ]
    );
    assert_eq!(recalled.as_deref(), Some("Government"));
    // What is chosen by hand wins.
    let by_hand = json!({"mapping": ["child_name", "", "", "", ""]});
    let (read, recalled) = fields(&mut desk, &next, by_hand);
    assert_eq!((read[1].as_str(), recalled), ("", None));
    let done = desk
        .import_as(&next, json!({"as_of": "2018-08-14"}))
        .unwrap();
    assert_eq!(done.list.buckets.linked, 0, "its child has no number");
    assert_eq!(done.list.buckets.review, 1);
}

#[test]
fn a_map_is_given_to_another_organisation_and_a_file_that_is_none_is_refused() {
    let mut desk = Desk::open();
    desk.wait(30);
    let text = format!("{HEAD}Marta Xicay,A200100001,1986,Juana Xicay\n");
    let file = desk.file("one.csv", text.as_bytes());
    let list = desk
        .import_as(&file, json!({"mapping": MAPPING}))
        .unwrap()
        .list;
    let folder = file.parent().unwrap().join("out");
    std::fs::create_dir(&folder).unwrap();
    let asked = json!({"list": list.id, "folder": folder});
    let written: WrittenMap = desk.ask("write_list_map", &asked).unwrap();
    let map = std::fs::read_to_string(&written.path).unwrap();
    assert!(
        !map.contains("Marta") && !map.contains("Government"),
        "nothing of anybody: {map}"
    );

    let mut other = Desk::open();
    let theirs = other.file("theirs.csv", text.as_bytes());
    let (read, recalled) = fields(&mut other, &theirs, json!({"map": written.path}));
    assert_eq!(
        (read, recalled),
        (MAPPING.map(str::to_owned).to_vec(), None)
    );
    let odd = other.file("odd.csv", b"Parent Name,A#\nMarta,A200100001\n");
    for (file, map, code) in [
        (&odd, written.path.as_str(), ErrorCode::Invalid),
        (&theirs, theirs.to_str().unwrap(), ErrorCode::UnreadableFile),
        (&theirs, "/nowhere/map.json", ErrorCode::Invalid),
    ] {
        let error = other
            .ask::<ListPreview>("preview_list", &json!({"path": file, "map": map}))
            .unwrap_err();
        assert_eq!(error.code, code, "{map}");
    }
}
