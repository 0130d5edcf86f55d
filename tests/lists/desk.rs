//! A vault in a folder of its own, worked through the api like any client.

use reencuentro_api::wire::*;
use reencuentro_api::{Now, Program, call};
use reencuentro_vault::KdfParams;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A program with an open vault of invented families.
pub struct Desk {
    /// The program itself.
    pub program: Program,
    folder: TempDir,
    clock: i64,
}

impl Desk {
    /// A new vault.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        let program = Program::new(Some(vault.clone()))
            .with_kdf(KdfParams::harness_only())
            .with_worker(PathBuf::from(env!("CARGO_BIN_EXE_worker")));
        let mut desk = Self {
            program,
            folder,
            clock: 1_534_000_000_000,
        };
        let request = CreateVaultRequest {
            folder: vault.display().to_string(),
            organisation: "Practice network".to_owned(),
            member_name: "Practice counsel".to_owned(),
            roles: vec![MemberRole::Counsel],
            passphrase: "lantern orchard mitten gravel saddle winter".to_owned(),
            practice: true,
            filing_zone: None,
        };
        let _: RecoveryKit = desk.ask("create_vault", &request).unwrap();
        desk
    }

    /// Calls a command, a second later than the last.
    pub fn ask<A: DeserializeOwned>(
        &mut self,
        name: &str,
        request: &impl Serialize,
    ) -> Result<A, ApiError> {
        self.clock += 1_000;
        let now = Now::from_parts(self.clock, 0);
        let request = serde_json::to_string(request).unwrap();
        let answer = call(&mut self.program, name, &request, &now)?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    /// Lets days go by.
    pub fn wait(&mut self, days: i64) {
        self.clock += days * 86_400_000;
    }

    /// Writes a file beside the vault.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Previews a file.
    pub fn preview(&mut self, path: &Path) -> Result<ListPreview, ApiError> {
        let path = path.display().to_string();
        self.ask(
            "preview_list",
            &ListFileRequest {
                path,
                ..Default::default()
            },
        )
    }

    /// Imports a file as of 7 August 2018.
    pub fn import(&mut self, path: &Path) -> Result<ListImported, ApiError> {
        let request = ListFileRequest {
            path: path.display().to_string(),
            sender: "Government".to_owned(),
            as_of: "2018-08-07".to_owned(),
            ..Default::default()
        };
        self.ask("import_list", &request)
    }

    /// Imports a file as [`Desk::import`] does, but for what `more` says.
    pub fn import_as(&mut self, path: &Path, more: Value) -> Result<ListImported, ApiError> {
        let mut request = json!({"path": path, "sender": "Government", "as_of": "2018-08-07"});
        for (name, value) in more.as_object().into_iter().flatten() {
            request[name] = value.clone();
        }
        self.ask("import_list", &request)
    }

    /// Files of the attachments store.
    pub fn attachments(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut open = vec![self.folder.path().join("vault").join("att")];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    found.push(path);
                }
            }
        }
        found
    }

    /// Takes an import back.
    pub fn undo(&mut self, list: &str) -> Result<ImportUndone, ApiError> {
        let request = UndoImportRequest {
            list: list.to_owned(),
            reason: "wrong file".to_owned(),
        };
        self.ask("undo_import", &request)
    }

    /// All rows of a list.
    pub fn rows(&mut self, list: &str) -> ListView {
        let request = OpenListRequest {
            list: list.to_owned(),
            count: 500,
            ..Default::default()
        };
        self.ask("open_list", &request).unwrap()
    }

    /// The full check, which must find nothing; gives the state hash and the entries.
    pub fn verify(&mut self) -> (String, u32) {
        let found: Verified = self.ask("verify", &VerifyRequest::default()).unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
        (found.spaces[0].state_hash.clone(), found.entries)
    }
}

/// Rows that ended somewhere.
pub fn sum(buckets: &BucketCounts) -> u32 {
    buckets.linked + buckets.founded + buckets.review + buckets.unreadable + buckets.not_ours
}
