//! Two files matched without a vault. Everybody in them is invented.

use reencuentro_api::wire::{ApiError, ErrorCode};
use reencuentro_api::{MatchFiles, Matched, Underway, match_files};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const CASES: &str = "No.,Parent A#,Parent Last Name,Parent First Name,Parent DOB,\
    Child A#,Child Last Name,Child First Name,Child DOB\n";

/// The pairs that were written, cell by cell.
type Pairs = Vec<[String; 4]>;

struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn matched(
        &self,
        a: &Path,
        b: Option<&Path>,
        kind: &str,
    ) -> Result<(Matched, Pairs), ApiError> {
        let out = self.0.path().join("pairs.csv");
        let asked = MatchFiles {
            a,
            b,
            kind,
            out: &out,
            worker: None,
        };
        let done = match_files(asked, &Underway::default())?;
        let text = fs::read_to_string(&out).unwrap();
        fs::remove_file(&out).unwrap();
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let head: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(head, ["row_id_a", "row_id_b", "posterior", "assigned"]);
        let pairs = rows.records().map(|row| {
            let row = row.unwrap();
            [0, 1, 2, 3].map(|at| row[at].to_owned())
        });
        Ok((done, pairs.collect()))
    }
}

#[test]
fn the_same_case_is_found_however_it_is_written_and_a_sibling_is_not() {
    let files = Files::new();
    let a = files.file(
        "a.csv",
        &format!(
            "{CASES}7,900214331,XICAY IXTUC,MARTA,05/06/1986,900214332,XICAY,ANDRES,14/02/2010\n\
             8,900214331,XICAY IXTUC,MARTA,05/06/1986,900214333,XICAY,LUCIA,20/09/2012\n\
             9,,POP CAAL,JUAN,1990-01-23,,POP,ROSA,2014-03-04\n"
        ),
    );
    let b = files.file(
        "b.csv",
        &format!(
            "{CASES}x1,,Xicay Istuc,Martha,1986-06-05,900214332,Xicay,Andrés,2010-02-14\n\
             x2,900700001,Ordóñez,Óscar,1979-11-30,900700002,Ordóñez,Iris,2015-05-05\n\
             =9,,Pop Caal,Juan,1990-01-23,,Pop,Rosa,2014-03-04\n"
        ),
    );
    let (done, pairs) = files.matched(&a, Some(&b), "cases").unwrap();
    let assigned: Vec<_> = pairs.iter().filter(|pair| pair[3] == "1").collect();
    let rows: Vec<_> = assigned.iter().map(|pair| (&*pair[0], &*pair[1])).collect();
    // What a spreadsheet would run has an apostrophe before it.
    assert_eq!(rows, [("7", "x1"), ("9", "'=9")], "{pairs:?}");
    assert_eq!((done.rows_a, done.rows_b, done.assigned), (3, 3, 2));
    assert_eq!(done.pairs as usize, pairs.len());

    let (_, turned) = files.matched(&b, Some(&a), "cases").unwrap();
    let mut back: Pairs = turned
        .into_iter()
        .map(|[a, b, posterior, assigned]| [b, a, posterior, assigned])
        .collect();
    back.sort();
    let mut pairs = pairs;
    pairs.sort();
    assert_eq!(back, pairs, "the same whichever list is the first");
}

#[test]
fn who_stands_on_a_list_twice_is_found_within_it() {
    let files = Files::new();
    let list = files.file(
        "a.csv",
        "row_id,role,last_name,first_name,dob,a_number\n\
         p1,parent,XICAY IXTUC,MARTA,1986-06-05,900214331\n\
         p2,child,XICAY,ANDRES,2010-02-14,900214332\n\
         p3,parent,Xicay Istuc,Martha,1986-06-05,900214331\n\
         p4,parent,ORDOÑEZ,OSCAR,1979-11-30,900700001\n",
    );
    let (_, pairs) = files.matched(&list, None, "persons").unwrap();
    let rows: Vec<_> = pairs.iter().map(|pair| (&*pair[0], &*pair[1])).collect();
    assert_eq!(rows, [("p1", "p3")], "{pairs:?}");
}

#[test]
fn nothing_is_written_over_and_what_is_wrong_is_said() {
    let files = Files::new();
    let list = files.file("a.csv", &format!("{CASES}1,,A,B,,,C,D,\n"));
    let none = files.file("none.csv", "weather,mood\nfair,good\n");
    let refused = |a: &Path, kind| files.matched(a, None, kind).unwrap_err();
    assert_eq!(refused(&list, "letters").code, ErrorCode::Invalid);
    assert_eq!(refused(&none, "cases").args["reason"], "no_header");
    assert_eq!(
        refused(Path::new("nowhere.csv"), "cases").args["field"],
        "path"
    );
    let there = files.file("pairs.csv", "kept");
    assert_eq!(refused(&list, "cases").code, ErrorCode::FilesThere);
    assert_eq!(fs::read_to_string(there).unwrap(), "kept");
}
