//! An import that somebody stops leaves nothing behind, and the next one works.

use crate::desk::{Desk, sum};
use reencuentro_api::wire::*;
use reencuentro_core::records::Stage;
use std::thread::JoinHandle;
use std::time::Duration;

const ROWS: u32 = 4_000;

/// A list of families that nobody knows.
fn long_list() -> String {
    let rows = (0..ROWS).map(|at| {
        let number = 910_000_000 + at * 2;
        let child = number + 1;
        format!(
            "{number},Xuna{at} Tzul{at},1986-02-03,GUATEMALA,{child},Nin{at} Tzul{at},2012-05-01\n"
        )
    });
    "parent_a_number,parent_name,parent_dob,country,child_a_number,child_name,child_dob\n"
        .to_owned()
        + &rows.collect::<String>()
}

/// Stops the work when it has come to a stage, and gives what was to be seen of it then.
fn stop_at(desk: &Desk, stage: &'static str) -> JoinHandle<(Stage, u32, u32)> {
    let work = desk.program.underway();
    std::thread::spawn(move || {
        // Ends with the test's own limit if the stage never comes.
        while work.look().0.code() != stage {
            std::thread::sleep(Duration::from_micros(200));
        }
        let seen = work.look();
        work.stop();
        seen
    })
}

#[test]
fn stopped_while_comparing_and_while_writing() {
    let mut desk = Desk::open();
    let (state, entries) = desk.verify();
    let mut backups = 0;
    let file = desk.file("long.csv", long_list().as_bytes());
    for stage in ["comparing", "writing"] {
        let onlooker = stop_at(&desk, stage);
        let refused = desk.import(&file).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Stopped, "while {stage}");
        let (_, done, total) = onlooker.join().unwrap();
        assert!(done <= total && total > 0, "{done} of {total}");
        assert_eq!(desk.program.underway().look().0.code(), "idle");
        backups += 1; // the one before the import is kept, and its entry
        assert_eq!(
            desk.verify(),
            (state.clone(), entries + backups),
            "stopped while {stage}: nothing else written"
        );
        let lists: ListSummaries = desk.ask("list_lists", &Nothing {}).unwrap();
        assert!(lists.lists.is_empty());
        assert!(desk.attachments().is_empty(), "no file is left behind");
    }
    let done = desk.import(&file).unwrap();
    assert_eq!(desk.attachments().len(), 1);
    assert_eq!(sum(&done.list.buckets), ROWS);
    assert_eq!(done.list.buckets.founded, ROWS);

    // To look for duplicates among eight thousand is long work too.
    let after = desk.verify();
    let onlooker = stop_at(&desk, "matching");
    let asked = ListDuplicatesRequest::default();
    let refused: Result<Duplicates, ApiError> = desk.ask("list_duplicates", &asked);
    assert_eq!(refused.unwrap_err().code, ErrorCode::Stopped);
    let (_, done, total) = onlooker.join().unwrap();
    assert!(done <= total && total == 2 * ROWS, "{done} of {total}");
    assert_eq!(desk.program.underway().look().0.code(), "idle");
    let found: Duplicates = desk.ask("list_duplicates", &asked).unwrap();
    assert!(found.total > 0, "names a digit apart, born on one day");
    assert_eq!(desk.verify(), after);
}
