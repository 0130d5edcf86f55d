//! The ways in: PIN through a keyring, a new passphrase after recovery, the organisation's key, and
//! members who change. Each refusal has its code.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use reencuentro_api::wire::*;
use reencuentro_api::{Keyring, KeyringError, Now, Program};
use reencuentro_core::{Credential, KdfParams, records, vault};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

const PASSPHRASE: &str = "lantern orchard mitten gravel saddle winter";
const NEW: &str = "marble candle otter winter silver meadow";
const OTHERS: &str = "velvet canyon orbit lunch pigeon tower anchor";
const PIN: &str = "271828";
const DAY: i64 = 24 * 60;

fn at(minute: i64) -> Now {
    Now::from_parts(1_534_172_400_000 + minute * 60_000, -420)
}

/// A vault's secret by its id.
type Secrets = HashMap<String, [u8; 32]>;

/// A keyring in memory, which can be made to refuse.
#[derive(Clone, Default)]
struct Held(Arc<Mutex<(Secrets, Option<KeyringError>)>>);

impl Held {
    fn refuse(&self, with: Option<KeyringError>) {
        self.0.lock().unwrap().1 = with;
    }

    fn put(&self, vault: &str, secret: [u8; 32]) {
        self.0.lock().unwrap().0.insert(vault.to_owned(), secret);
    }

    fn vaults(&self) -> Vec<String> {
        self.0.lock().unwrap().0.keys().cloned().collect()
    }

    fn answer<T>(
        &self,
        act: impl FnOnce(&mut Secrets) -> Result<T, KeyringError>,
    ) -> Result<T, KeyringError> {
        let mut held = self.0.lock().unwrap();
        match held.1 {
            Some(error) => Err(error),
            None => act(&mut held.0),
        }
    }
}

impl Keyring for Held {
    fn store(&self, vault: &str, secret: &[u8; 32]) -> Result<(), KeyringError> {
        self.answer(|held| {
            held.insert(vault.to_owned(), *secret);
            Ok(())
        })
    }

    fn fetch(&self, vault: &str) -> Result<[u8; 32], KeyringError> {
        self.answer(|held| held.get(vault).copied().ok_or(KeyringError::Missing))
    }

    fn forget(&self, vault: &str) -> Result<(), KeyringError> {
        self.answer(|held| {
            held.remove(vault);
            Ok(())
        })
    }
}

struct Desk {
    program: Program,
    keyring: Held,
    code: String,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keyring = Held::default();
        let mut program = Program::new(None)
            .with_kdf(KdfParams::harness_only())
            .with_keyring(keyring.clone())
            .without_backups();
        let request = CreateVaultRequest {
            folder: folder.path().join("vault").display().to_string(),
            organisation: "Puente Legal".to_owned(),
            member_name: "Inés Robleda".to_owned(),
            roles: vec![MemberRole::Counsel],
            passphrase: PASSPHRASE.to_owned(),
            practice: true,
            filing_zone: None,
        };
        let kit = program.create_vault(request, &at(0)).unwrap();
        Self {
            program,
            keyring,
            code: kit.groups.join("-"),
            folder,
        }
    }

    fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn lock(&mut self) {
        self.program.lock(Nothing {}, &at(1)).unwrap();
    }

    fn unlock(&mut self, request: UnlockRequest, minute: i64) -> Result<Session, ErrorCode> {
        let opened = self.program.unlock(request, &at(minute));
        opened.map_err(|error| error.code)
    }

    fn pin(&mut self, pin: &str, minute: i64) -> Result<Session, ErrorCode> {
        let pin = Some(pin.to_owned());
        let request = UnlockRequest {
            pin,
            ..Default::default()
        };
        self.unlock(request, minute)
    }

    fn passphrase(&mut self, typed: &str, minute: i64) -> Result<Session, ErrorCode> {
        let passphrase = Some(typed.to_owned());
        let request = UnlockRequest {
            passphrase,
            ..Default::default()
        };
        self.unlock(request, minute)
    }

    fn allow(&mut self, passphrase: &str, pin: &str) -> Result<WaysIn, ErrorCode> {
        let request = AllowPinRequest {
            passphrase: passphrase.to_owned(),
            pin: pin.to_owned(),
        };
        let allowed = self.program.allow_pin(request, &at(0));
        allowed.map_err(|error| error.code)
    }

    fn glance(&mut self) -> Glance {
        self.program.glance(Nothing {}, &at(0)).unwrap()
    }

    fn whole(&mut self) {
        let verified = self
            .program
            .verify(VerifyRequest::default(), &at(9 * DAY))
            .unwrap();
        assert_eq!(verified.problems, Vec::<String>::new());
    }
}

#[test]
fn a_pin_opens_for_seven_days_and_can_be_ended() {
    let mut desk = Desk::new();
    let ways = desk.allow(PASSPHRASE, PIN).unwrap();
    assert!(ways.pin_until.unwrap().starts_with("2018-08-20"));
    desk.lock();
    assert!(desk.glance().pin);
    desk.pin(PIN, 2).unwrap();
    let ways = desk.program.ways_in(Nothing {}, &at(2)).unwrap();
    assert_eq!(ways.opened_with, "keyring");
    desk.lock();
    desk.pin(PIN, 7 * DAY - 1).unwrap();
    let ways = desk.program.forget_pin(Nothing {}, &at(3)).unwrap();
    assert_eq!(ways.pin_until, None);
    assert_eq!(desk.keyring.vaults(), Vec::<String>::new());
    desk.lock();
    assert!(!desk.glance().pin);
    assert_eq!(desk.pin(PIN, 4).unwrap_err(), ErrorCode::KeyringChanged);
    desk.passphrase(PASSPHRASE, 5).unwrap();
    desk.whole();
}

#[test]
fn an_expired_pin_goes_with_the_secret_in_the_keyring() {
    let mut desk = Desk::new();
    desk.allow(PASSPHRASE, PIN).unwrap();
    desk.lock();
    assert_eq!(desk.pin(PIN, 7 * DAY).unwrap_err(), ErrorCode::PinExpired);
    let none: [String; 0] = [];
    assert_eq!(desk.keyring.vaults(), none, "the keyring has forgotten");
    assert_eq!(
        desk.pin(PIN, 2).unwrap_err(),
        ErrorCode::KeyringChanged,
        "no clock set back brings it to life"
    );
    desk.passphrase(PASSPHRASE, 7 * DAY).unwrap();
    assert!(!vault::peek(&desk.vault()).unwrap().has_keyring_slot);
    // Nobody typed the PIN in the week: the unlock that removes it forgets the secret.
    desk.allow(PASSPHRASE, PIN).unwrap();
    desk.lock();
    assert_eq!(desk.keyring.vaults().len(), 1);
    desk.passphrase(PASSPHRASE, 8 * DAY).unwrap();
    assert_eq!(desk.keyring.vaults(), none);
    desk.whole();
}

#[test]
fn five_wrong_pins_end_it_and_the_passphrase_still_opens() {
    let mut desk = Desk::new();
    desk.allow(PASSPHRASE, PIN).unwrap();
    desk.lock();
    for minute in 0..4 {
        assert_eq!(
            desk.pin("314159", 10 + minute).unwrap_err(),
            ErrorCode::WrongPin
        );
    }
    assert_eq!(desk.keyring.vaults().len(), 1);
    assert_eq!(
        desk.pin("314159", 14).unwrap_err(),
        ErrorCode::PinsExhausted
    );
    assert_eq!(
        desk.keyring.vaults(),
        Vec::<String>::new(),
        "the keyring has forgotten"
    );
    assert!(!desk.glance().pin);
    assert_eq!(
        desk.pin(PIN, 20).unwrap_err(),
        ErrorCode::PinsExhausted,
        "the right one, too"
    );
    desk.passphrase(PASSPHRASE, 30).unwrap();
    let slots = vault::peek(&desk.vault()).unwrap();
    assert!(
        !slots.has_keyring_slot,
        "and the slot is gone with the count"
    );
    desk.allow(PASSPHRASE, PIN).unwrap();
    desk.lock();
    desk.pin(PIN, 40).unwrap();
    desk.whole();
}

#[test]
fn every_refusal_of_the_keyring_is_told_and_makes_no_key() {
    for (refusal, code) in [
        (KeyringError::Unavailable, ErrorCode::KeyringMissing),
        (KeyringError::TooSlow, ErrorCode::KeyringMissing),
        (KeyringError::Failed, ErrorCode::KeyringMissing),
        (KeyringError::Locked, ErrorCode::KeyringLocked),
    ] {
        let mut desk = Desk::new();
        desk.keyring.refuse(Some(refusal));
        assert_eq!(desk.allow(PASSPHRASE, PIN).unwrap_err(), code, "{refusal}");
        assert!(!desk.glance().pin, "nothing has changed");
        desk.keyring.refuse(None);
        desk.allow(PASSPHRASE, PIN).unwrap();
        desk.lock();
        desk.keyring.refuse(Some(refusal));
        assert_eq!(desk.pin(PIN, 2).unwrap_err(), code, "{refusal}");
        desk.keyring.refuse(None);
        desk.pin(PIN, 3).unwrap();
    }
}

#[test]
fn a_keyring_that_holds_something_else_is_told_from_a_wrong_pin() {
    let mut desk = Desk::new();
    desk.allow(PASSPHRASE, PIN).unwrap();
    desk.lock();
    let vault = desk.keyring.vaults().remove(0);
    desk.keyring.put(&vault, [9; 32]);
    for minute in 2..12 {
        assert_eq!(
            desk.pin(PIN, minute).unwrap_err(),
            ErrorCode::KeyringChanged
        );
    }
    desk.passphrase(PASSPHRASE, 20).unwrap(); // it counted as no wrong try
}

#[test]
fn a_pin_needs_six_characters_and_the_members_own_passphrase() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.allow(PASSPHRASE, "27182").unwrap_err(),
        ErrorCode::WeakPin
    );
    assert_eq!(
        desk.allow(NEW, PIN).unwrap_err(),
        ErrorCode::WrongPassphrase
    );
    assert_eq!(
        desk.keyring.vaults(),
        Vec::<String>::new(),
        "no secret of nobody stays"
    );
    desk.admit("Rosa Canché", vec![MemberRole::Volunteer]);
    assert_eq!(
        desk.allow(OTHERS, PIN).unwrap_err(),
        ErrorCode::WrongPassphrase
    );
}

#[test]
fn two_members_have_pins_on_one_machine() {
    let mut desk = Desk::new();
    desk.admit("Rosa Canché", vec![MemberRole::Volunteer]);
    desk.allow(PASSPHRASE, PIN).unwrap();
    desk.lock();
    desk.passphrase(OTHERS, 2).unwrap();
    assert_eq!(
        desk.allow(OTHERS, PIN).unwrap_err(),
        ErrorCode::WeakPin,
        "it would open as the first, and that is not told"
    );
    desk.allow(OTHERS, "161803").unwrap();
    desk.lock();
    assert_eq!(desk.pin(PIN, 3).unwrap().member.name, "Inés Robleda");
    desk.lock();
    assert_eq!(desk.pin("161803", 4).unwrap().member.name, "Rosa Canché");
}

#[test]
fn a_forgotten_passphrase_is_replaced_after_recovery_and_only_then() {
    let mut desk = Desk::new();
    let ask = || ReplacePassphraseRequest {
        new: NEW.to_owned(),
    };
    let refused = desk.program.replace_passphrase(ask(), &at(1)).unwrap_err();
    assert_eq!(
        refused.code,
        ErrorCode::WrongPassphrase,
        "the old one is known"
    );
    desk.lock();
    let request = UnlockRequest {
        recovery_code: Some(desk.code.clone()),
        ..Default::default()
    };
    desk.unlock(request, 2).unwrap();
    let ways = desk.program.ways_in(Nothing {}, &at(2)).unwrap();
    assert_eq!(ways.opened_with, "recovery_code");
    let weak = ReplacePassphraseRequest {
        new: "secret".to_owned(),
    };
    let refused = desk.program.replace_passphrase(weak, &at(3)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::WeakPassphrase);
    desk.program.replace_passphrase(ask(), &at(4)).unwrap();
    desk.lock();
    assert_eq!(
        desk.passphrase(PASSPHRASE, 5).unwrap_err(),
        ErrorCode::WrongPassphrase
    );
    desk.passphrase(NEW, 6).unwrap();
    desk.whole();
}

#[test]
fn the_organisations_key_reads_everything_saves_it_and_writes_nothing() {
    let mut desk = Desk::new();
    let identity = vault::make_identity();
    let recipient = vault::recipient_of(&identity).unwrap();
    let set = |recipient: Option<&str>| OrganisationKeyRequest {
        recipient: recipient.map(str::to_owned),
        passphrase: PASSPHRASE.to_owned(),
    };
    let refused = desk.program.set_organisation_key(set(Some("age1")), &at(1));
    assert_eq!(refused.unwrap_err().code, ErrorCode::Invalid);
    let ways = desk
        .program
        .set_organisation_key(set(Some(&recipient)), &at(1));
    assert_eq!(ways.unwrap().organisation, Some(recipient));
    desk.lock();
    let open = |key: &str| UnlockRequest {
        organisation_key: Some(key.to_owned()),
        ..Default::default()
    };
    let stranger = vault::make_identity().to_string();
    let refused = desk.unlock(open(&stranger), 2).unwrap_err();
    assert_eq!(refused, ErrorCode::WrongOrganisationKey);
    let session = desk.unlock(open(&identity), 3).unwrap();
    assert!(session.reads_privileged);
    assert_eq!(
        (session.member.id.as_str(), session.member.active),
        ("", false)
    );
    let person = RecordPersonRequest {
        part: "parent".to_owned(),
        name: "Marta Xicay".to_owned(),
        ..Default::default()
    };
    let refused = desk.program.record_person(person, &at(4)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NeedsOwnKey);
    let export = ExportOpenRequest {
        folder: desk.folder.path().join("out").display().to_string(),
        plain: true,
        privileged: true,
        passphrase: stranger,
        ..Default::default()
    };
    let refused = desk.program.export_open(export.clone(), &at(4));
    assert_eq!(refused.unwrap_err().code, ErrorCode::WrongPassphrase);
    let export = ExportOpenRequest {
        passphrase: identity.to_string(),
        ..export
    };
    let before = desk
        .program
        .verify(VerifyRequest::default(), &at(5))
        .unwrap()
        .entries;
    desk.program.export_open(export, &at(6)).unwrap();
    assert_eq!(
        desk.program
            .verify(VerifyRequest::default(), &at(7))
            .unwrap()
            .entries,
        before
    );
    desk.lock();
    desk.passphrase(PASSPHRASE, 8).unwrap();
    let ways = desk
        .program
        .set_organisation_key(set(None), &at(9))
        .unwrap();
    assert_eq!(ways.organisation, None);
    desk.lock();
    let refused = desk.unlock(open(&identity), 10).unwrap_err();
    assert_eq!(refused, ErrorCode::WrongOrganisationKey);
}

impl Desk {
    fn admit(&mut self, name: &str, roles: Vec<MemberRole>) -> String {
        let request = AdmitMemberRequest {
            name: name.to_owned(),
            roles,
            passphrase: OTHERS.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        };
        let admitted = self.program.admit_member(request, &at(1)).unwrap();
        admitted.member.id
    }

    fn change(
        &mut self,
        member: &str,
        roles: Vec<MemberRole>,
        passphrase: &str,
    ) -> Result<MemberView, ApiError> {
        let request = ChangeMemberRequest {
            member: member.to_owned(),
            roles,
            passphrase: passphrase.to_owned(),
        };
        self.program.change_member(request, &at(2))
    }
}

#[test]
fn roles_change_with_the_keys_that_belong_to_them() {
    use MemberRole::{Counsel, Keeper, Volunteer};
    let mut desk = Desk::new();
    let own = desk.program.session(Nothing {}, &at(0)).unwrap().member.id;
    let rosa = desk.admit("Rosa Canché", vec![Volunteer]);
    for (roles, role) in [
        (vec![Counsel], "keeper"),
        (vec![Keeper], "counsel"),
        (vec![], "keeper"),
    ] {
        let refused = desk.change(&own, roles, PASSPHRASE).unwrap_err();
        assert_eq!(refused.code, ErrorCode::LastOfRole);
        assert_eq!(refused.args["role"], role);
    }
    let changed = desk
        .change(&rosa, vec![Counsel, Keeper], PASSPHRASE)
        .unwrap();
    assert_eq!(changed.roles, [Counsel, Keeper]);
    desk.lock();
    let session = desk.passphrase(OTHERS, 3).unwrap();
    assert!(session.reads_privileged, "the key came with the role");
    // Now the first member may be let go, and their ways in go with them.
    let left = desk.change(&own, vec![], OTHERS).unwrap();
    assert!(!left.active);
    desk.whole();
    desk.lock();
    assert_eq!(
        desk.passphrase(PASSPHRASE, 4).unwrap_err(),
        ErrorCode::WrongPassphrase
    );
    desk.passphrase(OTHERS, 5).unwrap();
}

#[test]
fn only_a_keeper_changes_members_and_sets_the_organisations_key() {
    let mut desk = Desk::new();
    let own = desk.program.session(Nothing {}, &at(0)).unwrap().member.id;
    let rosa = desk.admit("Rosa Canché", vec![MemberRole::Counsel]);
    desk.lock();
    desk.passphrase(OTHERS, 2).unwrap();
    for member in [own, rosa] {
        let refused = desk
            .change(&member, vec![MemberRole::Keeper], OTHERS)
            .unwrap_err();
        assert_eq!(refused.code, ErrorCode::NotAllowed);
    }
    let recipient = vault::recipient_of(&vault::make_identity());
    let refused = desk.program.set_organisation_key(
        OrganisationKeyRequest {
            recipient,
            passphrase: OTHERS.to_owned(),
        },
        &at(3),
    );
    assert_eq!(refused.unwrap_err().code, ErrorCode::NotAllowed);
    let unknown = desk.change(
        "00112233445566778899aabbccddeeff",
        vec![MemberRole::Keeper],
        OTHERS,
    );
    assert_eq!(unknown.unwrap_err().code, ErrorCode::NotFound);
    desk.whole();
}

#[test]
fn a_passphrase_that_was_seen_is_changed_in_damaged_records_too_and_nothing_is_written_into_them() {
    let mut desk = Desk::new();
    let before = desk
        .program
        .verify(VerifyRequest::default(), &at(1))
        .unwrap()
        .entries;
    desk.program.fail_check();
    let request = ChangePassphraseRequest {
        old: PASSPHRASE.to_owned(),
        new: NEW.to_owned(),
    };
    desk.program.change_passphrase(request, &at(2)).unwrap();
    let after = desk
        .program
        .verify(VerifyRequest::default(), &at(3))
        .unwrap()
        .entries;
    assert_eq!(after, before);
    desk.lock();
    assert_eq!(
        desk.passphrase(PASSPHRASE, 4).unwrap_err(),
        ErrorCode::WrongPassphrase
    );
    desk.passphrase(NEW, 5).unwrap();
}

#[test]
fn a_further_passphrase_costs_what_the_vaults_own_costs() {
    let mut desk = Desk::new();
    let vault = desk.vault();
    desk.lock();
    // A program without fixed costs would give a volunteer's slot 256 MiB, and every unlock both.
    desk.program = Program::new(Some(vault)).without_backups();
    desk.passphrase(PASSPHRASE, 2).unwrap();
    desk.admit("Rosa Canché", vec![MemberRole::Volunteer]);
    desk.lock();
    let with = Credential::Passphrase(OTHERS);
    let opened = records::open(&desk.vault(), with, &at(3)).unwrap();
    let members = opened.vault().members();
    let slots = members.iter().flat_map(|member| &member.slots);
    let costs: Vec<KdfParams> = slots.filter_map(|slot| slot.costs).collect();
    assert_eq!(costs, [KdfParams::harness_only(); 2]);
}

#[test]
fn what_opens_a_way_in_or_out_asks_for_the_members_own_passphrase_again() {
    let mut desk = Desk::new();
    let rosa = desk.admit("Rosa Canché", vec![MemberRole::Volunteer]);
    let before = desk.program.verify(VerifyRequest::default(), &at(2));
    let before = before.unwrap().spaces[0].log_hash.clone();
    let out = desk.folder.path().join("out");
    for (minute, typed) in [(10, OTHERS), (20, "")] {
        let wrong = || typed.to_owned();
        let admit = AdmitMemberRequest {
            name: "Ana Cuc".to_owned(),
            roles: vec![MemberRole::Volunteer],
            passphrase: NEW.to_owned(),
            own_passphrase: wrong(),
        };
        let key = OrganisationKeyRequest {
            recipient: vault::recipient_of(&vault::make_identity()),
            passphrase: wrong(),
        };
        let export = ExportOpenRequest {
            folder: out.display().to_string(),
            plain: true,
            passphrase: wrong(),
            ..Default::default()
        };
        let refused = [
            desk.program.admit_member(admit, &at(minute)).map(drop),
            desk.program
                .set_organisation_key(key, &at(minute))
                .map(drop),
            desk.change(&rosa, vec![MemberRole::Keeper], typed)
                .map(drop),
            desk.program.export_open(export, &at(minute)).map(drop),
        ];
        for one in refused {
            let code = one.unwrap_err().code;
            assert!(
                matches!(code, ErrorCode::WrongPassphrase | ErrorCode::Wait),
                "{code:?}"
            );
        }
    }
    let after = desk.program.verify(VerifyRequest::default(), &at(30));
    assert_eq!(
        after.unwrap().spaces[0].log_hash,
        before,
        "nothing was written"
    );
    assert!(!out.exists());
    assert!(
        desk.glance().wait_seconds > 0,
        "guesses are counted as failed unlocks are"
    );
}
