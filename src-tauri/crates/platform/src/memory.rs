//! How much memory the machine has: the cost of a passphrase is chosen by it.

/// The machine's physical memory in bytes, or `None` where the system does not say.
#[cfg(unix)]
#[must_use]
pub fn physical_bytes() -> Option<u64> {
    // SAFETY: sysconf takes no pointer and has no side effect.
    let (pages, size) = unsafe {
        (
            libc::sysconf(libc::_SC_PHYS_PAGES),
            libc::sysconf(libc::_SC_PAGESIZE),
        )
    };
    let pages = u64::try_from(pages).ok()?;
    let size = u64::try_from(size).ok()?;
    pages.checked_mul(size).filter(|bytes| *bytes > 0)
}

/// The machine's physical memory in bytes, or `None` where the system does not say.
#[cfg(windows)]
#[must_use]
pub fn physical_bytes() -> Option<u64> {
    use windows_sys::Win32::System::SystemInformation::{GlobalMemoryStatusEx, MEMORYSTATUSEX};
    let mut status = MEMORYSTATUSEX {
        dwLength: size_of::<MEMORYSTATUSEX>() as u32,
        ..Default::default()
    };
    // SAFETY: the struct lives through the call and carries its own length, as the call demands.
    let done = unsafe { GlobalMemoryStatusEx(&mut status) };
    (done != 0).then_some(status.ullTotalPhys)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_machine_has_memory() {
        let bytes = super::physical_bytes().expect("this system says");
        assert!(
            bytes > 64 << 20,
            "{bytes} bytes is too little to run this test"
        );
    }
}
