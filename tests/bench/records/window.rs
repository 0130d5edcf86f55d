//! The installer's size and the window's first paint: of the program as it is shipped.

use anyhow::{Context, Result, bail};
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A page that has drawn its letters shows at least so many colours: their edges are smoothed.
const COLOURS: usize = 16;
/// A window that has drawn nothing by then never will.
const PATIENCE: Duration = Duration::from_secs(60);

/// The installer and the window's program.
pub struct Shipped {
    deb: PathBuf,
    program: PathBuf,
}

/// Makes both, as a release does.
///
/// # Errors
/// When they cannot be built; anywhere but on Linux.
pub fn shipped() -> Result<Shipped> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["xtask", "bundle", "--bundles", "deb"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .stdout(Stdio::null())
        .status()?;
    if !built.success() {
        bail!("the installer does not build");
    }
    let folder = super::target().join("release/bundle/deb");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "deb") {
            found.push(path);
        }
    }
    let [deb] = found.as_slice() else {
        bail!("{} .deb files in {}", found.len(), folder.display());
    };
    Ok(Shipped {
        deb: deb.clone(),
        program: super::target().join("release/reencuentro-desktop"),
    })
}

/// Ends a program when it is no longer needed.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended already is what is wanted.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// Starts a program that says on its first line where it can be reached.
    fn start(command: &mut Command) -> Result<(Self, String)> {
        let mut child = command.stdout(Stdio::piped()).spawn().context(format!(
            "{} is needed for first_paint_ms",
            command.get_program().display()
        ))?;
        let out = child.stdout.take().context("its output")?;
        let running = Self(child);
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        Ok((running, line.trim().to_owned()))
    }
}

impl Shipped {
    /// Size of the installer in MB (10^6 bytes).
    ///
    /// # Errors
    /// When it is gone.
    pub fn deb_mb(&self) -> Result<f64> {
        Ok(std::fs::metadata(&self.deb)?.len() as f64 / 1e6)
    }

    /// Milliseconds from the start of the program until letters stand on a screen, with a home of its
    /// own and no vault in it.
    ///
    /// # Errors
    /// When there is no Xvfb, or nothing is drawn in a minute.
    pub fn first_paint(&self) -> Result<f64> {
        let home = tempfile::tempdir()?;
        let (_screen, display) = Running::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-fbdir"])
                .arg(home.path())
                .stderr(Stdio::null()),
        )?;
        let (_bus, address) = Running::start(Command::new("dbus-daemon").args([
            "--session",
            "--nofork",
            "--print-address",
        ]))?;
        let screen = home.path().join("Xvfb_screen0");
        let before = colours(&screen)?;
        let begun = Instant::now();
        let _window = Running(
            Command::new(&self.program)
                .env_clear()
                .env("PATH", std::env::var_os("PATH").unwrap_or_default())
                .env("HOME", home.path())
                .env("XDG_RUNTIME_DIR", home.path())
                .env("LANG", "en_US.UTF-8")
                .env("DISPLAY", format!(":{display}"))
                .env("DBUS_SESSION_BUS_ADDRESS", address)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()?,
        );
        while colours(&screen)? < before + COLOURS {
            if begun.elapsed() > PATIENCE {
                bail!("the window drew nothing");
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(begun.elapsed().as_secs_f64() * 1000.0)
    }
}

/// How many colours a screen shows, up to what matters. The file is an X window dump: its header's
/// length and the number of its colour map's entries stand at the beginning, in big-endian words.
fn colours(screen: &Path) -> Result<usize> {
    let bytes = std::fs::read(screen)?;
    let word = |at: usize| -> Result<usize> {
        let four = bytes.get(at * 4..at * 4 + 4).context("a short dump")?;
        Ok(u32::from_be_bytes(four.try_into()?) as usize)
    };
    let pixels = word(0)? + word(19)? * 12;
    let mut seen = HashSet::new();
    for pixel in bytes.get(pixels..).context("a short dump")?.chunks_exact(4) {
        seen.insert(pixel);
        if seen.len() > 2 * COLOURS {
            break;
        }
    }
    Ok(seen.len())
}
