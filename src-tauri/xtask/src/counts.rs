//! How many tests passed and failed, read from what each tool reports.

use anyhow::{Context, Result};

/// Passed and failed of one stage, or of the run.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// Tests, or plain checks, that held.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
}

impl Count {
    /// One plain check.
    pub fn of_check(ok: bool) -> Self {
        Self {
            passed: u64::from(ok),
            failed: u64::from(!ok),
        }
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }

    /// A tool that failed without naming a failed test (it did not compile, it crashed) has
    /// failed once all the same; and a suite in which nothing ran proves nothing.
    pub fn held_to(self, ok: bool) -> Self {
        let silent = self.failed == 0 && (!ok || self.passed == 0);
        Self {
            failed: self.failed + u64::from(silent),
            ..self
        }
    }
}

/// The sum of cargo's `test result:` lines.
pub fn of_cargo(stdout: &str) -> Count {
    let mut count = Count::default();
    for line in plain(stdout)
        .lines()
        .filter(|line| line.starts_with("test result: "))
    {
        count.passed += number_before(line, " passed").unwrap_or(0);
        count.failed += number_before(line, " failed").unwrap_or(0);
    }
    count
}

/// The last line of the form `N passed, N failed`.
pub fn of_last_line(stdout: &str) -> Option<Count> {
    plain(stdout).lines().rev().find_map(|line| {
        let (passed, failed) = line.trim().split_once(" passed, ")?;
        let failed = failed.strip_suffix(" failed")?;
        Some(Count {
            passed: passed.parse().ok()?,
            failed: failed.parse().ok()?,
        })
    })
}

/// vitest's JSON report. A file that could not be loaded has no tests, but counts as failed.
///
/// # Errors
/// When the report is not JSON, or lacks its sums.
pub fn of_vitest(report: &str) -> Result<Count> {
    let report: serde_json::Value = serde_json::from_str(report).context("vitest's report")?;
    let sum = |key: &str| {
        report[key]
            .as_u64()
            .with_context(|| format!("no {key} in the report"))
    };
    let no_tests = Vec::new();
    let files = report["testResults"].as_array().unwrap_or(&no_tests);
    let unloaded = files.iter().filter(|file| {
        file["status"] == "failed"
            && file["assertionResults"]
                .as_array()
                .is_none_or(Vec::is_empty)
    });
    Ok(Count {
        passed: sum("numPassedTests")?,
        failed: sum("numFailedTests")? + unloaded.count() as u64,
    })
}

fn number_before(line: &str, word: &str) -> Option<u64> {
    let before = &line[..line.find(word)?];
    before
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// Without the colours that a tool may have written.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            // ESC [ … letter
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_binaries_are_added_up() {
        let stdout = "test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
            test result: \u{1b}[31mFAILED\u{1b}[m. 3 passed; 2 failed; 0 ignored\n";
        assert_eq!(
            of_cargo(stdout),
            Count {
                passed: 15,
                failed: 2
            }
        );
    }

    #[test]
    fn the_last_sum_of_a_suite_counts() {
        let stdout = "1 passed, 9 failed\nmore\n 7 passed, 0 failed \nbye\n";
        assert_eq!(
            of_last_line(stdout),
            Some(Count {
                passed: 7,
                failed: 0
            })
        );
        assert_eq!(of_last_line("7 passed and 0 failed"), None);
        assert_eq!(of_last_line(""), None);
    }

    #[test]
    fn a_ui_test_file_that_does_not_load_is_a_failure() {
        let report = r#"{"numPassedTests": 4, "numFailedTests": 1, "testResults": [
            {"status": "failed", "assertionResults": []},
            {"status": "failed", "assertionResults": [{"status": "failed"}]},
            {"status": "passed", "assertionResults": [{"status": "passed"}]}]}"#;
        assert_eq!(
            of_vitest(report).unwrap(),
            Count {
                passed: 4,
                failed: 2
            }
        );
        assert!(
            of_vitest("{}").is_err(),
            "a report without sums is no report"
        );
    }

    #[test]
    fn silence_is_not_success() {
        let nothing = Count::default();
        assert_eq!(nothing.held_to(true).failed, 1, "nothing ran");
        assert_eq!(nothing.held_to(false).failed, 1, "it did not even compile");
        let some = Count {
            passed: 5,
            failed: 0,
        };
        assert_eq!(some.held_to(true), some);
        assert_eq!(
            some.held_to(false).failed,
            1,
            "a binary died after five tests"
        );
        let failed = Count {
            passed: 5,
            failed: 2,
        };
        assert_eq!(failed.held_to(false), failed, "not counted twice");
    }
}
