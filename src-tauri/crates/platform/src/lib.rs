//! What differs by operating system, and nothing else: durable files, limits on our own
//! process, the memory of the machine, folders synced by a cloud, the system's keyring, and when the person goes.
//!
//! It knows no record and no key hierarchy. Everything here compiles for Linux, macOS and
//! Windows; only Linux is run in the tests.
#![allow(unsafe_code)] // setrlimit, prctl, sysconf and the Win32 calls have no safe form in std

pub mod absence;
pub mod cloud;
pub mod files;
pub mod keyring;
pub mod memory;
pub mod place;
pub mod process;

pub use cloud::CloudService;
pub use keyring::KeyringError;
