//! Where things are in this checkout.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders the runner works in.
pub struct Checkout {
    /// The repository's root: Cargo.toml, package.json.
    pub root: PathBuf,
    /// Cargo's target folder; `CARGO_TARGET_DIR` is honoured.
    pub target: PathBuf,
}

impl Checkout {
    /// Finds the root from the folder this crate was built in.
    ///
    /// # Errors
    /// When the folder above `src-tauri` is gone.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(2)
            .context("xtask is not at src-tauri/xtask any more")?
            .to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => root.join(dir),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// Scratch folder of the runner itself, inside the target folder.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    /// Folder of programs that the runner installed for its own use.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools").join("bin")
    }

    /// Folder of the installers of a kind.
    pub fn bundles(&self, kind: &str) -> PathBuf {
        self.target.join("release").join("bundle").join(kind)
    }

    /// A program that cargo built: `profile` is `debug` or `release`.
    pub fn built(&self, profile: &str, program: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
    }
}
