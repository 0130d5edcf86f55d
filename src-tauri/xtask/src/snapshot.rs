//! What the checkout looked like when the run began, to see what the run changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::checkout::Checkout;
use crate::run::{ask, command};

/// Where the types for the UI are written (ts-rs).
const GENERATED: &str = "ui/src/lib/api/generated";

/// The state that some stages compare with.
pub struct Snapshot {
    generated: BTreeMap<PathBuf, Vec<u8>>,
    tree: Option<String>,
}

impl Snapshot {
    /// Looks at the checkout now.
    ///
    /// # Errors
    /// When the generated types are there but cannot be read.
    pub fn take(checkout: &Checkout) -> Result<Self> {
        let dir = checkout.root.join(GENERATED);
        let mut generated = BTreeMap::new();
        if dir.is_dir() {
            read_into(&mut generated, &dir, &dir)?;
        }
        Ok(Self {
            generated,
            tree: tree(checkout),
        })
    }

    /// Generated files that came, went or changed from this snapshot to the later one.
    pub fn generated_changes(&self, later: &Self) -> Vec<String> {
        changed(&self.generated, &later.generated)
    }

    /// Whether git sees the same tree; `None` outside a git checkout.
    pub fn same_tree(&self, later: &Self) -> Option<bool> {
        Some(self.tree.as_ref()? == later.tree.as_ref()?)
    }
}

fn changed(before: &BTreeMap<PathBuf, Vec<u8>>, after: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<&PathBuf> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let differs = names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name));
    differs.map(|name| name.display().to_string()).collect()
}

fn read_into(files: &mut BTreeMap<PathBuf, Vec<u8>>, base: &Path, dir: &Path) -> Result<()> {
    for entry in fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            read_into(files, base, &path)?;
        } else {
            let name = path.strip_prefix(base).unwrap_or(&path).to_path_buf();
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(())
}

/// git's view: which files differ from the commit, and how. Content too, because a file that was
/// already changed when the run began can be changed further by it.
fn tree(checkout: &Checkout) -> Option<String> {
    // In a container the checkout may belong to another user; reading it is no danger.
    let git = "git -c safe.directory=*";
    let status = ask(&mut command(checkout, &format!("{git} status --porcelain")))?;
    let content = ask(&mut command(checkout, &format!("{git} diff HEAD")))?;
    Some(format!("{status}\n{content}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
        names
            .iter()
            .map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn a_file_that_came_went_or_changed_is_named_and_no_other() {
        let before = files(&[("A.ts", "1"), ("B.ts", "1"), ("C.ts", "1")]);
        let after = files(&[("A.ts", "1"), ("B.ts", "2"), ("D.ts", "1")]);
        assert_eq!(changed(&before, &after), ["B.ts", "C.ts", "D.ts"]);
        assert!(changed(&before, &before).is_empty());
    }
}
