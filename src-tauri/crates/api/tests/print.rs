//! Sheets for the printer: what stands on them, who may have them, where they go.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_api::wire::*;
use reencuentro_api::{Now, Program, call};
use reencuentro_core::KdfParams;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PASSPHRASE: &str = "lantern orchard mitten gravel saddle winter";
const OTHERS: &str = "velvet canyon orbit lunch pigeon tower anchor";

fn at(minute: i64) -> Now {
    Now::from_parts(1_534_172_400_000 + minute * 60_000, -420)
}

/// A vault with one family in which every field that can be written holds a canary: `zqx-…`.
struct Desk {
    program: Program,
    folder: TempDir,
    parent: String,
    child: String,
    pair: String,
}

impl Desk {
    fn founded(practice: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("out")).unwrap();
        let program = Program::new(None)
            .with_kdf(KdfParams::harness_only())
            .without_backups();
        let mut desk = Self {
            program,
            folder,
            parent: String::new(),
            child: String::new(),
            pair: String::new(),
        };
        let request = CreateVaultRequest {
            folder: desk.path("vault").display().to_string(),
            organisation: "Puente Legal".to_owned(),
            member_name: "Inés Robleda".to_owned(),
            roles: vec![MemberRole::Counsel, MemberRole::Keeper],
            passphrase: PASSPHRASE.to_owned(),
            practice,
            filing_zone: None,
        };
        desk.program.create_vault(request, &at(0)).unwrap();
        desk
    }

    fn new() -> Self {
        let mut desk = Self::founded(true);
        desk.fill();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn ask(&mut self, name: &str, request: Value) -> Value {
        let answer = call(&mut self.program, name, &request.to_string(), &at(5));
        serde_json::from_str(&answer.unwrap_or_else(|error| panic!("{name}: {error}"))).unwrap()
    }

    fn id(&mut self, name: &str, request: Value) -> String {
        self.ask(name, request)["id"].as_str().unwrap().to_owned()
    }

    fn fill(&mut self) {
        self.parent = self.id(
            "record_person",
            json!({"part": "parent", "name": "Tomása Xicay Kʼol", "source": "zqx-source", "sex": "f",
                "born": "1990", "country": "GT", "municipality": "San Juan Atitán",
                "languages": ["mam"], "a_number": "A900214331"}),
        );
        self.child = self.id(
            "record_person",
            json!({"part": "child", "name": "Ñusta Zqxchild", "source": "zqx-source", "sex": "f",
                "born": "2011-02-03", "municipality": "zqx-town", "a_number": "A900214332"}),
        );
        let (parent, child) = (self.parent.clone(), self.child.clone());
        self.pair = self.id(
            "record_pair",
            json!({"parent": parent, "child": child, "relation": "mother"}),
        );
        let pair = self.pair.clone();
        for (name, request) in [
            (
                "record_name",
                json!({"person": parent, "name": "Tomasa Xicay K’ol", "kind": "list", "source": "zqx-source"}),
            ),
            (
                "record_identifier",
                json!({"person": parent, "kind": "other", "raw": "zqx-number"}),
            ),
            (
                "record_representation",
                json!({"person": parent, "counsel": "Zqx-counsel",
                "organisation": "zqx-office", "capacity": "attorney", "phone": "zqx-phone"}),
            ),
            (
                "record_contact_point",
                json!({"person": parent, "kind": "mobile", "raw": "+502 5555 0143",
                "whose": "zqx-whose", "source": "zqx-source", "may_leave_message": "yes",
                "say": "zqx-say", "never_say": "zqx-never"}),
            ),
            (
                "record_statement",
                json!({"pair": pair, "preference": "reunify_country_of_origin",
                "stage": "preliminary", "conditions": "zqx-condition", "said_on": "2018-08-10",
                "language": "mam", "interpreters": ["zqx-interpreter"], "how": "phone"}),
            ),
            (
                "record_custody",
                json!({"person": child, "party": "government", "place": "orr_care",
                "words": "zqx-shelter", "source": "zqx-source"}),
            ),
            (
                "record_consent",
                json!({"person": parent, "purpose": "press", "answer": "refused",
                "language": "mam", "how": "phone"}),
            ),
            (
                "assign_field_search",
                json!({"person": parent, "defender": "Zqx-defender",
                "area": "zqx-area", "on": "2018-08-10"}),
            ),
            (
                "write_note",
                json!({"about": parent, "text": "zqx-note", "privileged": false}),
            ),
            (
                "write_note",
                json!({"about": parent, "text": "zqx-secret", "privileged": true}),
            ),
        ] {
            self.ask(name, request);
        }
    }

    fn print(
        &mut self,
        kind: SheetKind,
        about: &str,
        language: &str,
    ) -> Result<PrintedSheet, ApiError> {
        let request = PrintSheetRequest {
            kind,
            about: about.to_owned(),
            language: language.to_owned(),
            folder: self.path("out").display().to_string(),
        };
        let sheet = self.program.print_sheet(request, &at(6))?;
        // Put where a person can look at it, when they ask for it.
        if let Ok(folder) = std::env::var("REENCUENTRO_SHOW_SHEETS") {
            let shown = format!("{folder}/{kind:?}-{language}.pdf");
            std::fs::copy(&sheet.path, shown).unwrap();
        }
        Ok(sheet)
    }

    /// The family's id is one of its people's.
    fn family(&mut self) -> String {
        let parent = self.parent.clone();
        let view = self.ask("open_family", json!({"family": parent}));
        view["id"].as_str().unwrap().to_owned()
    }

    /// Locks, and opens as a further member with this role.
    fn go_on_as(&mut self, role: MemberRole) {
        let request = AdmitMemberRequest {
            name: "Luis Barrientos".to_owned(),
            roles: vec![role],
            passphrase: OTHERS.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        };
        self.program.admit_member(request, &at(7)).unwrap();
        self.program.lock(Nothing {}, &at(8)).unwrap();
        let request = UnlockRequest {
            passphrase: Some(OTHERS.to_owned()),
            ..Default::default()
        };
        self.program.unlock(request, &at(9)).unwrap();
    }
}

fn text_of(path: &str) -> String {
    let pdf = lopdf::Document::load(path).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let text = pdf.extract_text(&pages).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_field_sheet_holds_what_a_search_needs_and_no_canary() {
    let mut desk = Desk::new();
    for language in ["en", "es"] {
        let parent = desk.parent.clone();
        let sheet = desk
            .print(SheetKind::FieldSheet, &parent, language)
            .unwrap();
        let text = text_of(&sheet.path);
        for allowed in [
            "Tomása Xicay Kʼol",
            "Tomasa Xicay K’ol",
            "San Juan Atitán",
            "Inés Robleda",
            "Puente Legal",
        ] {
            assert!(text.contains(allowed), "{allowed} in {text}");
        }
        let lower = text.to_lowercase();
        for forbidden in [
            "zqx", "ñusta", "900214", "900 214", "5555", "orr", "origin", "mam ",
        ] {
            assert!(!lower.contains(forbidden), "{forbidden} in {text}");
        }
    }
    let child = desk.child.clone();
    let refused = desk.print(SheetKind::FieldSheet, &child, "es").unwrap_err();
    assert_eq!(
        refused.args["field"], "print_about",
        "nobody looks for a child on the ground"
    );
}

#[test]
fn a_summary_names_contact_points_by_kind_and_no_note() {
    let mut desk = Desk::new();
    let family = desk.family();
    desk.print(SheetKind::FamilySummary, &family, "es").unwrap();
    let sheet = desk.print(SheetKind::FamilySummary, &family, "en").unwrap();
    let text = text_of(&sheet.path);
    for said in [
        "Ñusta Zqxchild",
        "A900 214 331",
        "Together in the country of origin (Preliminary), said on 10 August 2018",
        "zqx-condition",
        "Mobile: not tried",
        "Press",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    for forbidden in [
        "5555",
        "zqx-whose",
        "zqx-say",
        "zqx-note",
        "zqx-secret",
        "zqx-area",
        "zqx-phone",
    ] {
        assert!(!text.contains(forbidden), "{forbidden} in {text}");
    }
}

#[test]
fn an_election_form_is_blank_or_has_the_names_of_one_pair() {
    let mut desk = Desk::new();
    let blank = desk.print(SheetKind::ElectionForm, "", "es").unwrap();
    assert!(!text_of(&blank.path).to_lowercase().contains("xicay"));
    let pair = desk.pair.clone();
    let filled = desk.print(SheetKind::ElectionForm, &pair, "es").unwrap();
    let text = text_of(&filled.path);
    assert_eq!(
        filled.pages, 2,
        "one form for each, signed on the page of its boxes"
    );
    assert!(text.contains("Tomása Xicay Kʼol") && text.contains("Ñusta Zqxchild"));
    assert!(text.contains("I want my child") && text.contains("Quiero que mi hija"));
    assert!(!text.contains("zqx-") && !text.contains("900214"));
    let english = desk.print(SheetKind::ElectionForm, &pair, "en").unwrap();
    assert!(!text_of(&english.path).contains("Quiero"));
}

#[test]
fn the_file_is_new_private_and_named_after_nobody_and_the_log_has_it() {
    let mut desk = Desk::new();
    let (parent, out) = (desk.parent.clone(), desk.path("out"));
    let first = desk.print(SheetKind::FieldSheet, &parent, "es").unwrap();
    let second = desk.print(SheetKind::FieldSheet, &parent, "es").unwrap();
    assert_ne!(first.path, second.path, "nothing is written over");
    let name = Path::new(&first.path)
        .file_name()
        .unwrap()
        .to_str()
        .unwrap();
    assert!(name.starts_with("search-sheet-2018-08-13-"), "{name}");
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 2);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&first.path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let bytes = std::fs::read(&first.path).unwrap();
    assert_eq!(reencuentro_export::sha256_hex(&bytes), first.sha256);
    let log = desk.ask("access_log", json!({"count": 50}));
    let read = log["items"].to_string();
    assert!(read.contains("printed_field_sheet"), "{read}");
}

#[test]
fn a_folder_in_the_vault_and_one_that_is_not_there_are_refused() {
    let mut desk = Desk::new();
    for folder in ["vault", "nowhere"] {
        let request = PrintSheetRequest {
            kind: SheetKind::FieldSheet,
            about: desk.parent.clone(),
            language: "es".to_owned(),
            folder: desk.path(folder).display().to_string(),
        };
        let refused = desk.program.print_sheet(request, &at(6)).unwrap_err();
        assert_eq!(refused.args["field"], "print_folder", "{folder}");
    }
}

#[test]
fn who_may_not_gets_no_sheet() {
    use SheetKind::{ElectionForm, FamilySummary, FieldSheet};
    for (role, allowed) in [
        (MemberRole::Auditor, vec![]),
        (MemberRole::Keeper, vec![]),
        (MemberRole::Volunteer, vec![ElectionForm, FieldSheet]),
        (MemberRole::Coordinator, vec![ElectionForm, FieldSheet]),
        (
            MemberRole::Counsel,
            vec![ElectionForm, FieldSheet, FamilySummary],
        ),
    ] {
        let mut desk = Desk::new();
        desk.go_on_as(role);
        for kind in [ElectionForm, FieldSheet, FamilySummary] {
            let about = match kind {
                ElectionForm => desk.pair.clone(),
                _ => desk.parent.clone(),
            };
            let done = desk.print(kind, &about, "en");
            assert_eq!(done.is_ok(), allowed.contains(&kind), "{role:?} {kind:?}");
            if let Err(error) = done {
                assert_eq!(error.code, ErrorCode::NotAllowed);
            }
        }
        let left = std::fs::read_dir(desk.path("out")).unwrap().count();
        assert_eq!(left, allowed.len());
    }
}

#[test]
fn a_kit_is_printed_while_it_is_shown_and_never_later() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::new(None)
        .with_kdf(KdfParams::harness_only())
        .without_backups();
    let request = CreateVaultRequest {
        folder: folder.path().join("vault").display().to_string(),
        organisation: "Puente Legal".to_owned(),
        member_name: "Inés Robleda".to_owned(),
        roles: vec![MemberRole::Counsel],
        passphrase: PASSPHRASE.to_owned(),
        practice: false,
        filing_zone: None,
    };
    let kit = program.create_vault(request, &at(0)).unwrap();
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    let request = PrintSheetRequest {
        kind: SheetKind::RecoveryKit,
        about: String::new(),
        language: "es".to_owned(),
        folder: out.display().to_string(),
    };
    let sheet = program.print_sheet(request.clone(), &at(1)).unwrap();
    let text = text_of(&sheet.path);
    for group in &kit.groups {
        assert!(text.contains(group.as_str()), "a group is missing");
    }
    assert!(text.contains(&kit.fingerprint));
    let typed = kit
        .ask_groups
        .iter()
        .map(|at| kit.groups[*at as usize].clone());
    let typed = ConfirmKitRequest {
        typed: typed.collect(),
    };
    program.confirm_kit(typed, &at(2)).unwrap();
    let late = program.print_sheet(request, &at(3)).unwrap_err();
    assert_eq!(late.code, ErrorCode::NotFound);
}
