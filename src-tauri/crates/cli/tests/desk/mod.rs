//! A vault in a temporary folder, and the command line beside it.
#![allow(dead_code)] // each file of tests uses what it needs

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        std::fs::write(
            desk.path("words"),
            "lantern orchard mitten gravel saddle winter\n",
        )
        .unwrap();
        let kit = desk.path("kit").display().to_string();
        let made = desk.run(
            "vault",
            &[
                "vault",
                "create",
                "--organisation",
                "Puente Legal",
                "--member",
                "Inés Robleda",
                "--practice",
                "--recovery-kit",
                &kit,
            ],
        );
        assert!(made.status.success(), "{}", said(&made));
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn run(&self, vault: &str, arguments: &[&str]) -> Output {
        self.run_in("en", vault, arguments)
    }

    pub fn run_in(&self, language: &str, vault: &str, arguments: &[&str]) -> Output {
        self.command(language, vault, arguments).output().unwrap()
    }

    /// With `text` on the standard input.
    pub fn feed(&self, vault: &str, arguments: &[&str], text: &str) -> Output {
        let mut command = self.command("en", vault, arguments);
        let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut running = pipes.stderr(Stdio::piped()).spawn().unwrap();
        let mut input = running.stdin.take().unwrap();
        input.write_all(text.as_bytes()).unwrap();
        drop(input);
        running.wait_with_output().unwrap()
    }

    fn command(&self, language: &str, vault: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_reencuentro"));
        command
            .args(["--language", language, "--vault"])
            .arg(self.path(vault))
            .arg("--passphrase-file")
            .arg(self.path("words"))
            .args(arguments);
        command
    }

    pub fn json(&self, vault: &str, arguments: &[&str]) -> serde_json::Value {
        let mut all = vec!["--json"];
        all.extend(arguments);
        let done = self.run(vault, &all);
        assert!(done.status.success(), "{}", said(&done));
        serde_json::from_slice(&done.stdout).unwrap()
    }
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
