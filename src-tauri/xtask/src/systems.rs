//! What each operating system has to bring, and the exact words to install it.

/// A set of system packages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackageSet {
    /// Building the library, the command line and the window.
    Build,
    /// Driving the real window in a test: a display, a web driver, a session bus, a keyring, and
    /// what a screen reader listens with.
    Window,
}

impl PackageSet {
    /// Names on Debian and Ubuntu.
    pub fn debian(self) -> &'static [&'static str] {
        match self {
            Self::Build => &[
                "libwebkit2gtk-4.1-dev",
                "libsoup-3.0-dev",
                "libjavascriptcoregtk-4.1-dev",
                "librsvg2-dev",
                "libayatana-appindicator3-dev",
                "libxdo-dev",
                "libdbus-1-dev",
                "pkg-config",
                "build-essential",
                "file",
                "libssl-dev",
            ],
            Self::Window => &[
                "xvfb",
                "xauth",
                "webkit2gtk-driver",
                "dbus",
                "dbus-x11",
                "gnome-keyring",
                "libsecret-tools",
                "at-spi2-core",
                "gir1.2-atspi-2.0",
                "python3-gi",
            ],
        }
    }

    /// Modules that pkg-config knows when the set is there: for Linux without dpkg.
    pub fn pkg_config(self) -> &'static [&'static str] {
        match self {
            Self::Build => &[
                "webkit2gtk-4.1",
                "libsoup-3.0",
                "javascriptcoregtk-4.1",
                "librsvg-2.0",
                "dbus-1",
                "openssl",
            ],
            Self::Window => &[],
        }
    }

    /// Programs on the PATH when the set is there: for Linux without dpkg.
    pub fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Build => &["cc", "pkg-config"],
            Self::Window => &[
                "Xvfb",
                "xvfb-run",
                "WebKitWebDriver",
                "dbus-run-session",
                "/usr/bin/python3",
            ],
        }
    }
}

/// What to type on each system, for a person whose machine we may not or cannot change.
pub fn instructions(sets: &[PackageSet]) -> String {
    let mut debian: Vec<&str> = Vec::new();
    for set in sets {
        debian.extend(set.debian());
    }
    let window = sets.contains(&PackageSet::Window);
    format!(
        "Please install what is missing, then start the same command again.\n\n\
         Debian, Ubuntu:\n  sudo apt-get update && sudo apt-get install -y {}\n\n\
         Fedora:\n  sudo dnf install gcc gcc-c++ make perl file pkgconf-pkg-config \
         webkit2gtk4.1-devel libsoup3-devel librsvg2-devel libappindicator-gtk3-devel \
         libxdo-devel dbus-devel openssl-devel{}\n\n\
         Arch:\n  sudo pacman -S --needed base-devel webkit2gtk-4.1 libsoup3 librsvg \
         libappindicator-gtk3 xdotool dbus openssl file{}\n\n\
         macOS:\n  xcode-select --install\n\n\
         Windows (PowerShell, then a new terminal):\n  \
         winget install Microsoft.VisualStudio.2022.BuildTools --override \
         \"--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\"\n  \
         winget install StrawberryPerl.StrawberryPerl Microsoft.EdgeWebView2Runtime\n",
        debian.join(" "),
        if window {
            " xorg-x11-server-Xvfb xorg-x11-xauth /usr/bin/WebKitWebDriver dbus-daemon \
             gnome-keyring libsecret at-spi2-core python3-gobject"
        } else {
            ""
        },
        if window {
            " xorg-server-xvfb xorg-xauth gnome-keyring libsecret at-spi2-core python-gobject"
        } else {
            ""
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_gets_a_command_and_only_the_sets_asked_for() {
        let build = instructions(&[PackageSet::Build]);
        for words in [
            "apt-get install",
            "dnf install",
            "pacman -S",
            "xcode-select",
            "winget",
        ] {
            assert!(build.contains(words), "{words} is missing in:\n{build}");
        }
        assert!(!build.contains("xvfb"), "a build needs no display");
        assert!(instructions(&[PackageSet::Build, PackageSet::Window]).contains("xvfb"));
    }
}
