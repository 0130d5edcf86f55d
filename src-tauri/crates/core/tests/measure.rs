//! Measurements behind decisions (docs/adr 0008, 0009): what three ways of copying a database cost,
//! and what `cipher_memory_security` costs.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use rusqlite::{Connection, backup::Backup};
use std::path::Path;
use std::time::{Duration, Instant};

const KEY: &str = "x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'";
const ROWS: i64 = 200_000;

fn open(path: &Path, memory_security: bool) -> Connection {
    let db = Connection::open(path).unwrap();
    if memory_security {
        db.execute_batch("PRAGMA cipher_memory_security = ON")
            .unwrap();
    }
    db.pragma_update(None, "key", KEY).unwrap();
    for (name, value) in [("journal_mode", "WAL"), ("synchronous", "FULL")] {
        db.pragma_update(None, name, value).unwrap();
    }
    db.pragma_update(None, "cache_size", -32_768).unwrap();
    db
}

fn fill(db: &mut Connection) {
    db.execute_batch("CREATE TABLE t (no INTEGER PRIMARY KEY, hash BLOB UNIQUE, body BLOB) STRICT")
        .unwrap();
    let tx = db.transaction().unwrap();
    for no in 0..ROWS {
        let mut hash = [0_u8; 32];
        hash[..8].copy_from_slice(&no.wrapping_mul(0x5851_f42d_4c95_7f2d).to_be_bytes());
        tx.prepare_cached("INSERT INTO t VALUES (?1, ?2, ?3)")
            .unwrap()
            .execute((no, hash, vec![b'x'; 400]))
            .unwrap();
    }
    tx.commit().unwrap();
}

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = act();
    println!("{what:<44} {:>9.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    done
}

#[test]
#[ignore = "a measurement for issue 2, not a check"]
fn copies() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mut db = open(&path("main.db"), false);
    fill(&mut db);
    for round in 0..3 {
        timed("online backup", || {
            let mut to = open(&path(&format!("backup{round}")), false);
            to.pragma_update(None, "synchronous", "OFF").unwrap();
            let run = Backup::new(&db, &mut to).unwrap();
            run.run_to_completion(1024, Duration::ZERO, None).unwrap();
        });
        timed("VACUUM INTO", || {
            let to = path(&format!("vacuum{round}")).display().to_string();
            db.execute("VACUUM INTO ?1", [to]).unwrap();
        });
        timed("sqlcipher_export", || {
            let to = path(&format!("export{round}")).display().to_string();
            db.execute(&format!("ATTACH ?1 AS bk KEY \"{KEY}\""), [to])
                .unwrap();
            db.query_row("SELECT sqlcipher_export('bk')", [], |_| Ok(()))
                .unwrap();
            db.execute_batch("DETACH bk").unwrap();
        });
    }
}

#[test]
#[ignore = "a measurement for issue 2, not a check"]
fn memory_security() {
    for round in 0..6 {
        let on = round % 2 == 1;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("main.db");
        let name = if on { "ON " } else { "OFF" };
        let mut db = open(&path, on);
        timed(&format!("{name} insert {ROWS} in one transaction"), || {
            fill(&mut db)
        });
        timed(&format!("{name} 300 durable commits"), || {
            for no in 0..300 {
                db.execute("UPDATE t SET body = x'00' WHERE no = ?1", [no])
                    .unwrap();
            }
        });
        drop(db);
        let db = timed(&format!("{name} open and first read"), || {
            let db = open(&path, on);
            db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
                .unwrap();
            db
        });
        timed(&format!("{name} 20000 look-ups by hash"), || {
            let mut query = db.prepare("SELECT body FROM t WHERE hash = ?1").unwrap();
            for no in 0..20_000_i64 {
                let mut hash = [0_u8; 32];
                let no = no * 7 % ROWS;
                hash[..8].copy_from_slice(&no.wrapping_mul(0x5851_f42d_4c95_7f2d).to_be_bytes());
                assert!(query.exists([hash]).unwrap());
            }
        });
        timed(&format!("{name} full scan"), || {
            let sum: i64 = db
                .query_row("SELECT sum(length(body)) FROM t", [], |row| row.get(0))
                .unwrap();
            assert!(sum > 0);
        });
    }
}
