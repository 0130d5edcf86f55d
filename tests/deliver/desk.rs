//! A vault with a second member, and the steps that make a pair ready.

use reencuentro_api::{Now, Program, call};
use reencuentro_core::KdfParams;
use serde_json::{Value, json};
use std::path::PathBuf;

pub const AUTHOR: &str = "salmon orbit velvet lantern quartz meadow";
pub const APPROVER: &str = "copper window gravel tulip saddle harbor";
pub const VOLUNTEER: &str = "pepper bridge cobalt walnut ribbon island";

pub struct Desk {
    pub program: Program,
    pub folder: tempfile::TempDir,
    pub now: Now,
}

/// A pair with its two people.
pub struct Pair {
    pub parent: String,
    pub pair: String,
    pub statement: String,
}

impl Desk {
    pub fn new(practice: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        let mut desk = Self {
            program: Program::new(None)
                .with_kdf(KdfParams::harness_only())
                .with_worker(env!("CARGO_BIN_EXE_worker").into()),
            folder,
            // 30 August 2018, 12:00 in California.
            now: Now::from_parts(1_535_655_600_000, -420),
        };
        let vault = vault.to_str().unwrap();
        desk.ask(
            "create_vault",
            json!({"folder": vault, "organisation": "Red", "member_name": "Ana",
                "roles": ["counsel"], "passphrase": AUTHOR, "practice": practice, "filing_zone": null}),
        );
        desk.ask(
            "admit_member",
            json!({"name": "Berta", "roles": ["counsel"], "passphrase": APPROVER,
                "own_passphrase": AUTHOR}),
        );
        desk.ask(
            "admit_member",
            json!({"name": "Carla", "roles": ["volunteer"], "passphrase": VOLUNTEER,
                "own_passphrase": AUTHOR}),
        );
        desk
    }

    pub fn out(&self) -> PathBuf {
        let out = self.folder.path().join("out");
        std::fs::create_dir_all(&out).unwrap();
        out
    }

    pub fn try_ask(&mut self, name: &str, request: &Value) -> Result<Value, Value> {
        // Two entries within one millisecond are fine, but a clock that stands still is not a clock.
        self.now = Now::from_parts(self.now.millis() + 1, self.now.offset_minutes());
        match call(&mut self.program, name, &request.to_string(), &self.now) {
            Ok(answer) => Ok(serde_json::from_str(&answer).unwrap()),
            Err(error) => Err(serde_json::to_value(&error).unwrap()),
        }
    }

    pub fn ask(&mut self, name: &str, request: Value) -> Value {
        self.try_ask(name, &request)
            .unwrap_or_else(|error| panic!("{name} {request}: {error}"))
    }

    pub fn refused(&mut self, name: &str, request: Value) -> Value {
        match self.try_ask(name, &request) {
            Err(error) => error,
            Ok(answer) => panic!("{name} was not refused: {answer}"),
        }
    }

    pub fn person(&mut self, part: &str, name: &str, a_number: &str) -> String {
        let born = if part == "child" {
            "2010-05-14"
        } else {
            "1986"
        };
        let request = json!({"part": part, "name": name, "a_number": a_number, "born": born,
            "country": "GT", "source": "invented"});
        text(&self.ask("record_person", request)["id"])
    }

    /// A pair that was only listed.
    pub fn listed(&mut self, parent: &str, child: &str, no: u32) -> Pair {
        let parent = self.person("parent", parent, &format!("A{:09}", 200_100_000 + no * 2));
        let child = self.person("child", child, &format!("A{:09}", 200_100_001 + no * 2));
        let request = json!({"parent": parent, "child": child, "relation": "mother"});
        let pair = text(&self.ask("record_pair", request)["id"]);
        Pair {
            parent,
            pair,
            statement: String::new(),
        }
    }

    pub fn attempt(&mut self, pair: &Pair, outcome: &str, identity: &str, spoke_to: &str) {
        let request = json!({"person": pair.parent, "channel": "call", "outcome": outcome,
            "identity_check": identity, "spoke_to": spoke_to});
        self.ask("log_attempt", request);
    }

    pub fn reach(&mut self, pair: &Pair) {
        self.attempt(pair, "spoke_verified", "passed", "themself");
    }

    pub fn counsel(&mut self, pair: &Pair) {
        let request = json!({"person": pair.parent, "counsel": "Berta", "language": "mam",
            "understood": true});
        self.ask("record_counselling", request);
    }

    pub fn say(&mut self, pair: &Pair, preference: &str, replaces: &[&str]) -> String {
        let request = json!({"pair": pair.pair, "preference": preference, "stage": "final",
            "language": "mam", "how": "phone", "read_back": true, "counselled_by": "Berta",
            "said_on": "2018-08-20", "replaces": replaces});
        text(&self.ask("record_statement", request)["entry"])
    }

    pub fn wish(&mut self, pair: &Pair, wish: &str) -> String {
        let request = json!({"pair": pair.pair, "wish": wish, "stage": "confirmed",
            "confirmed_by": "KIND", "said_on": "2018-08-21"});
        text(&self.ask("record_child_wish", request)["entry"])
    }

    pub fn clear(&mut self, pair: &Pair) {
        for side in ["parent", "child"] {
            let request =
                json!({"pair": pair.pair, "side": side, "state": "cleared", "by": "Berta"});
            self.ask("record_clearance", request);
        }
        self.consent(pair, "granted");
    }

    pub fn consent(&mut self, pair: &Pair, answer: &str) {
        let request = json!({"person": pair.parent, "purpose": "share_election_with_government",
            "answer": answer, "language": "mam", "how": "phone"});
        self.ask("record_consent", request);
    }

    /// A pair that can be delivered.
    pub fn ready(&mut self, parent: &str, child: &str, no: u32) -> Pair {
        let mut pair = self.listed(parent, child, no);
        self.reach(&pair);
        self.counsel(&pair);
        pair.statement = self.say(&pair, "reunify_country_of_origin", &[]);
        self.wish(&pair, "return");
        self.clear(&pair);
        pair
    }

    pub fn draft(&mut self) -> String {
        let view = self.ask(
            "draft_delivery",
            json!({"recipient": "Department of Justice"}),
        );
        text(&view["summary"]["id"])
    }

    pub fn approved(&mut self) -> String {
        let id = self.draft();
        self.ask(
            "approve_delivery",
            json!({"id": id, "approver": "Berta", "approver_passphrase": APPROVER}),
        );
        id
    }

    pub fn export(&mut self, id: &str) -> Result<Value, Value> {
        let folder = self.out();
        self.try_ask(
            "export_delivery",
            &json!({"id": id, "folder": folder.to_str().unwrap()}),
        )
    }

    pub fn delivery_code(&mut self, pair: &Pair) -> String {
        let rows = self.ask("list_pairs", json!({"count": 500}));
        let rows = rows["rows"].as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["pair"] == pair.pair.as_str());
        text(&row.unwrap()["delivery"])
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Rows of a CSV as cells, the header first.
pub fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(body)
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}
