//! Running other programs: loudly, or quietly for an answer, or both at once.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;

/// What a program that was shown and recorded at once left behind.
pub struct Recorded {
    /// Whether it ended with exit code 0.
    pub ok: bool,
    /// Its standard output, as text.
    pub stdout: String,
}

/// A command in the root of the checkout. Words are divided at spaces: no word here has any.
pub fn command(checkout: &Checkout, line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(program(words.next().unwrap_or_default()));
    command.args(words).current_dir(&checkout.root);
    command
}

/// npm's programs are scripts on Windows, and scripts need their ending there.
fn program(name: &str) -> String {
    if cfg!(windows) && matches!(name, "npm" | "npx") {
        format!("{name}.cmd")
    } else {
        name.to_string()
    }
}

/// Runs a command, its output going straight to the terminal.
///
/// # Errors
/// When it cannot be started or does not end with 0; the error names the command.
pub fn check(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", name(command));
    }
    Ok(())
}

/// Runs a command without showing anything. `None` when it cannot be started or fails: for
/// questions to the system where "no" and "no such program" are the same answer.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// Runs a command, shows its standard output as it comes and keeps it.
///
/// # Errors
/// When it cannot be started, or its output cannot be read. A failing exit is not an error here.
pub fn record(command: &mut Command) -> Result<Recorded> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", name(command)))?;
    let mut stdout = String::new();
    if let Some(pipe) = child.stdout.take() {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line)? > 0 {
            std::io::stdout().write_all(&line)?;
            stdout.push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    let ok = child.wait()?.success();
    Ok(Recorded { ok, stdout })
}

/// The command as a person would type it, for messages.
fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Checkout {
        Checkout::find().unwrap()
    }

    #[test]
    fn a_failing_program_is_named_in_the_error() {
        let problem = check(&mut command(&here(), "cargo no-such-verb-of-cargo")).unwrap_err();
        assert!(
            problem.to_string().contains("no-such-verb-of-cargo"),
            "{problem}"
        );
    }

    #[test]
    fn a_recorded_program_keeps_its_output_and_its_failure() {
        let recorded = record(&mut command(&here(), "cargo --version")).unwrap();
        assert!(
            recorded.ok && recorded.stdout.starts_with("cargo "),
            "{}",
            recorded.stdout
        );
        assert!(
            !record(&mut command(&here(), "cargo no-such-verb-of-cargo"))
                .unwrap()
                .ok
        );
    }

    #[test]
    fn no_answer_and_no_program_are_the_same() {
        assert_eq!(ask(&mut command(&here(), "no-such-program-anywhere")), None);
        assert_eq!(
            ask(&mut command(&here(), "cargo no-such-verb-of-cargo")),
            None
        );
    }
}
