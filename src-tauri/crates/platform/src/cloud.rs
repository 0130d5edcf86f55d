//! Is a folder inside one that a cloud service keeps in step?
//!
//! Such a service copies files one at a time, brings old ones back and makes "conflicted
//! copies": a database of many files comes out torn, or older than its own log. A vault there is
//! refused. What is looked at: the names on the path, and the marker files that the services
//! leave in the folder they sync. A service that is not in the list is not noticed.

use std::fs;
use std::path::{Path, PathBuf};

/// A service that keeps folders in step between machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each variant is the service's own name
pub enum CloudService {
    OneDrive,
    Dropbox,
    GoogleDrive,
    ICloud,
    Nextcloud,
    Syncthing,
    Mega,
    Box,
}

impl CloudService {
    /// The service's name as its makers write it, for messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OneDrive => "OneDrive",
            Self::Dropbox => "Dropbox",
            Self::GoogleDrive => "Google Drive",
            Self::ICloud => "iCloud Drive",
            Self::Nextcloud => "Nextcloud",
            Self::Syncthing => "Syncthing",
            Self::Mega => "MEGA",
            Self::Box => "Box",
        }
    }
}

/// The service that keeps `path` in step, if one is recognised. `path` need not exist yet: its
/// nearest existing parent is looked at, with links resolved, so that a link into a synced
/// folder is noticed too.
#[must_use]
pub fn synced_by(path: &Path) -> Option<CloudService> {
    let resolved = resolve(path);
    by_names(path)
        .or_else(|| by_names(&resolved))
        .or_else(|| by_markers(&resolved))
}

fn resolve(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let nearest = absolute
        .ancestors()
        .find_map(|folder| fs::canonicalize(folder).ok());
    nearest.unwrap_or(absolute)
}

fn by_names(path: &Path) -> Option<CloudService> {
    path.components()
        .find_map(|part| by_name(&part.as_os_str().to_string_lossy()))
}

/// Exact names, and the suffixed forms that the services make for a second account
/// ("OneDrive - Org", "Dropbox (Org)") or that macOS uses in CloudStorage ("GoogleDrive-…").
fn by_name(name: &str) -> Option<CloudService> {
    let lower = name.to_lowercase();
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| lower.starts_with(prefix));
    let is = |names: &[&str]| names.contains(&lower.as_str());
    if is(&["onedrive"]) || starts(&["onedrive -", "onedrive-"]) {
        Some(CloudService::OneDrive)
    } else if is(&["dropbox"]) || starts(&["dropbox ("]) || name.starts_with("Dropbox-") {
        Some(CloudService::Dropbox)
    } else if is(&["google drive", "my drive", "googledrive"]) || starts(&["googledrive-"]) {
        Some(CloudService::GoogleDrive)
    } else if is(&["com~apple~clouddocs", "iclouddrive", "icloud drive"]) {
        Some(CloudService::ICloud)
    } else if is(&["nextcloud"]) || starts(&["nextcloud-"]) {
        Some(CloudService::Nextcloud)
    } else if is(&["mega", "megasync"]) && name.starts_with("MEGA") {
        Some(CloudService::Mega)
    } else if name == "Box" || name == "Box Sync" || name.starts_with("Box-") {
        Some(CloudService::Box)
    } else {
        None
    }
}

fn by_markers(path: &Path) -> Option<CloudService> {
    path.ancestors().find_map(markers_in)
}

fn markers_in(folder: &Path) -> Option<CloudService> {
    // Named markers are asked for one by one; the folder is listed only for those with a number
    // in their name. A folder that may not be listed can still hold the named ones.
    let has_file = |name: &str| folder.join(name).is_file();
    let has = |name: &str| folder.join(name).exists();
    // `.dropbox` as a *folder* is the client's own settings in the home folder, not a marker.
    if has_file(".dropbox") || has(".dropbox.cache") {
        return Some(CloudService::Dropbox);
    }
    if has(".stfolder") {
        return Some(CloudService::Syncthing);
    }
    if has(".tmp.drivedownload") || has(".tmp.driveupload") {
        return Some(CloudService::GoogleDrive);
    }
    if has_file(".nextcloudsync.log") || has_file(".owncloudsync.log") {
        return Some(CloudService::Nextcloud);
    }
    if has_file(".megaignore") {
        return Some(CloudService::Mega);
    }
    let numbered = |name: &str| {
        (name.starts_with(".sync_") || name.starts_with("._sync_")) && name.ends_with(".db")
    };
    let listed = fs::read_dir(folder).ok()?;
    let found = listed
        .flatten()
        .any(|entry| numbered(&entry.file_name().to_string_lossy()));
    found.then_some(CloudService::Nextcloud)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn an_ordinary_folder_is_synced_by_none() {
        let folder = plain();
        for name in [
            "vault",
            "boxes",
            "dropbox-export",
            "megabytes",
            "onedriveless",
            "box",
        ] {
            let path = folder.path().join(name);
            assert_eq!(synced_by(&path), None, "{name}");
        }
    }

    #[test]
    fn names_on_the_path_tell() {
        let folder = plain();
        for (name, service) in [
            ("OneDrive", CloudService::OneDrive),
            ("OneDrive - Legal Aid", CloudService::OneDrive),
            ("Dropbox", CloudService::Dropbox),
            ("Dropbox (Legal Aid)", CloudService::Dropbox),
            ("Google Drive", CloudService::GoogleDrive),
            ("GoogleDrive-someone@example.org", CloudService::GoogleDrive),
            ("Mobile Documents/com~apple~CloudDocs", CloudService::ICloud),
            ("Nextcloud", CloudService::Nextcloud),
            ("MEGA", CloudService::Mega),
            ("Box", CloudService::Box),
        ] {
            let path = folder.path().join(name).join("a/vault");
            assert_eq!(synced_by(&path), Some(service), "{name}, not yet there");
        }
    }

    #[test]
    fn markers_in_a_parent_tell() {
        for (marker, service) in [
            (".dropbox", CloudService::Dropbox),
            (".stfolder", CloudService::Syncthing),
            (".nextcloudsync.log", CloudService::Nextcloud),
            (".sync_5f6a1b2c3d4e.db", CloudService::Nextcloud),
            ("._sync_5f6a1b2c3d4e.db", CloudService::Nextcloud),
            (".tmp.driveupload", CloudService::GoogleDrive),
            (".megaignore", CloudService::Mega),
        ] {
            let folder = plain();
            let inner = folder.path().join("a/b");
            fs::create_dir_all(&inner).unwrap();
            fs::write(folder.path().join(marker), b"").unwrap();
            assert_eq!(synced_by(&inner), Some(service), "{marker}");
            assert_eq!(
                synced_by(&inner.join("new/vault")),
                Some(service),
                "{marker}, not there"
            );
        }
    }

    #[test]
    fn the_settings_folder_of_dropbox_in_a_home_is_no_marker() {
        let folder = plain();
        fs::create_dir(folder.path().join(".dropbox")).unwrap();
        assert_eq!(synced_by(&folder.path().join("vault")), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_a_synced_folder_is_noticed() {
        let folder = plain();
        let synced = folder.path().join("Dropbox/records");
        fs::create_dir_all(&synced).unwrap();
        let link = folder.path().join("records");
        std::os::unix::fs::symlink(&synced, &link).unwrap();
        assert_eq!(synced_by(&link), Some(CloudService::Dropbox));
    }
}
