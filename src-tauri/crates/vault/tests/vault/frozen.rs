//! A vault written by format 1 on the day it was decided, with real costs. It opens for ever; the
//! files are never made anew to let a test pass. Its secrets are all below, and invented.

use std::fs;
use std::path::Path;

use reencuentro_vault::*;

use crate::*;

const FROZEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/frozen/format-1");
const FOUNDERS_CODE: &str = "5MNR-QHNW-V3XH-QJSH-JMAF-3TH4-J898-GCBF-23GJ";
const SECONDS_CODE: &str = "6VMX-VQVJ-P41H-Y1D2-38NC-C2Q6-QQ8G-ANMZ-ACKS";
const ORGANISATION: &str =
    "AGE-SECRET-KEY-1PZ49FCAWV8D0V8DYFWFUZ7ZKXUEAP6W46UP9FCG6A7HVY3WXXWRSC9RKGG";
const MAIN: &str = "1fe0eda625e1d4a96c18b84941e9dadca5ef56f0cf569f5bc10f005988c0775f";
const PRIVILEGED: &str = "cb0528253fc35597aa4ccfd240c490c193400ae9739b4673171b14a75c43b23a";
const VERIFY: &str = "093550dbbcc668573a7b6a9f819955b341aec02b826612c2f38b9d6fc794964a";

fn thaw() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["vault.hdr", "vault.hdr.2", "vault.head"] {
        fs::copy(Path::new(FROZEN).join(name), folder.path().join(name)).unwrap();
    }
    folder
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

#[test]
fn the_vault_of_format_1_opens_in_every_way() {
    let folder = thaw();
    let glance = peek(folder.path()).unwrap();
    assert_eq!(glance.vault_id.to_hex(), "fe70eb86d144f6f617c0553764921497");
    assert_eq!(
        (glance.format, glance.members, glance.practice),
        (1, 2, true)
    );
    let pin = Credential::Keyring {
        secret: &[0x5a; 32],
        pin: "271828",
    };
    for (with, who, privileged) in [
        (Credential::Passphrase(FOUNDERS), Some(FOUNDER), true),
        (Credential::Recovery(FOUNDERS_CODE), Some(FOUNDER), true),
        (pin, Some(FOUNDER), true),
        (Credential::Passphrase(SECONDS), Some(SECOND), false),
        (Credential::Recovery(SECONDS_CODE), Some(SECOND), false),
        (Credential::Organisation(ORGANISATION), None, true),
    ] {
        let opened = open(folder.path(), with).unwrap();
        assert_eq!(opened.header_copies(), HeaderCopies::Whole);
        assert_eq!(opened.header_generation(), 4);
        assert_eq!(opened.created_at(), NOW);
        assert_eq!(opened.member_id(), who);
        assert_eq!(hex(opened.main_db_key().expose()), MAIN);
        let key = opened.privileged_db_key().map(|key| hex(key.expose()));
        assert_eq!(key.as_deref(), privileged.then_some(PRIVILEGED));
        let tips = HeadTips {
            entries: 12,
            running: [0xab; 32],
            privileged: 3,
        };
        assert_eq!(opened.head().tips, tips);
        assert_eq!(hex(&opened.members()[0].verify_key), VERIFY);
    }
}

/// What is written again is what was read: the encoding itself is frozen too.
#[test]
fn the_header_of_format_1_is_repaired_byte_for_byte() {
    let folder = thaw();
    fs::write(folder.path().join("vault.hdr"), b"").unwrap();
    let opened = open(folder.path(), Credential::Recovery(FOUNDERS_CODE)).unwrap();
    assert_eq!(opened.header_copies(), HeaderCopies::Repaired);
    let frozen = fs::read(Path::new(FROZEN).join("vault.hdr")).unwrap();
    assert_eq!(fs::read(folder.path().join("vault.hdr")).unwrap(), frozen);
}
