//! Limits that the program puts on its own process.

use std::io;

/// Keeps the memory of this process out of crash dumps: nothing of a vault may land on disk
/// through a crash. Called first thing by every program that opens a vault.
///
/// Unix: `RLIMIT_CORE` 0, and on Linux `PR_SET_DUMPABLE` 0, which also keeps other processes of
/// the same user from reading our memory. Windows: error reports are made without the heap.
///
/// # Errors
/// The system's own; the program should say so and may go on.
#[cfg(unix)]
pub fn forbid_core_dumps() -> io::Result<()> {
    set_limit(libc::RLIMIT_CORE as i32, 0)?;
    #[cfg(target_os = "linux")]
    {
        // SAFETY: PR_SET_DUMPABLE takes plain numbers; the unused arguments must be zero.
        let done = unsafe { libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0) };
        if done != 0 {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

/// Lets this process take at most `bytes` of memory; a request beyond it fails instead of
/// driving the machine into swap. For the child that reads foreign spreadsheets.
///
/// Unix: `RLIMIT_AS` (address space). Windows: a job object with a process memory limit, which
/// stays in force until the process ends. macOS accepts the limit but does not always enforce it.
///
/// # Errors
/// The system's own. A caller that reads foreign bytes must then not go on.
#[cfg(unix)]
pub fn cap_memory(bytes: u64) -> io::Result<()> {
    set_limit(libc::RLIMIT_AS as i32, bytes)
}

#[cfg(unix)]
fn set_limit(resource: i32, most: u64) -> io::Result<()> {
    let most = libc::rlim_t::try_from(most).unwrap_or(libc::RLIM_INFINITY);
    let limit = libc::rlimit {
        rlim_cur: most,
        rlim_max: most,
    };
    // SAFETY: the struct lives through the call; the resource is one of libc's own constants,
    // cast because glibc types it unsigned and the others signed.
    let done = unsafe { libc::setrlimit(resource as _, &limit) };
    if done == 0 {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}

/// Keeps the memory of this process out of crash dumps: nothing of a vault may land on disk
/// through a crash. Called first thing by every program that opens a vault.
///
/// # Errors
/// The system's own; the program should say so and may go on.
#[cfg(windows)]
pub fn forbid_core_dumps() -> io::Result<()> {
    use windows_sys::Win32::System::ErrorReporting::{
        WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags,
    };
    // SAFETY: takes a plain number.
    let result = unsafe { WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP) };
    if result == 0 {
        Ok(())
    } else {
        Err(io::Error::from_raw_os_error(result))
    }
}

/// Lets this process take at most `bytes` of memory; a request beyond it fails instead of
/// driving the machine into swap. For the child that reads foreign spreadsheets.
///
/// # Errors
/// The system's own. A caller that reads foreign bytes must then not go on.
#[cfg(windows)]
pub fn cap_memory(bytes: u64) -> io::Result<()> {
    use windows_sys::Win32::System::JobObjects::{
        AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_PROCESS_MEMORY,
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION, JobObjectExtendedLimitInformation,
        SetInformationJobObject,
    };
    use windows_sys::Win32::System::Threading::GetCurrentProcess;

    let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY;
    limits.ProcessMemoryLimit = usize::try_from(bytes).unwrap_or(usize::MAX);
    // SAFETY: no attributes and no name; the handle is checked before use and left open on
    // purpose, since closing it would not lift the limit but leaves nothing to reason about.
    let job = unsafe { CreateJobObjectW(std::ptr::null(), std::ptr::null()) };
    if job.is_null() {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the struct lives through the call and its own size is passed with it.
    let set = unsafe {
        SetInformationJobObject(
            job,
            JobObjectExtendedLimitInformation,
            std::ptr::from_ref(&limits).cast(),
            size_of::<JOBOBJECT_EXTENDED_LIMIT_INFORMATION>() as u32,
        )
    };
    // SAFETY: both handles are valid; GetCurrentProcess gives a pseudo handle.
    if set == 0 || unsafe { AssignProcessToJobObject(job, GetCurrentProcess()) } == 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::process::Command;

    // The limits hold for the whole process and cannot be lifted again, so each is tried in a
    // child: this very test binary, told by a variable which part to play.
    fn in_child(test: &str) -> std::process::ExitStatus {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env("REENCUENTRO_CHILD", "1")
            .status()
            .unwrap()
    }

    fn is_child() -> bool {
        std::env::var_os("REENCUENTRO_CHILD").is_some()
    }

    #[test]
    fn capped_memory_refuses_what_is_beyond() {
        if is_child() {
            super::cap_memory(256 << 20).unwrap();
            let mut much: Vec<u8> = Vec::new();
            assert!(
                much.try_reserve_exact(512 << 20).is_err(),
                "512 MiB under a 256 MiB cap"
            );
            assert!(much.try_reserve_exact(16 << 20).is_ok(), "16 MiB still fit");
        } else {
            let name = "process::tests::capped_memory_refuses_what_is_beyond";
            assert!(in_child(name).success());
        }
    }

    #[test]
    fn no_core_dump() {
        if is_child() {
            super::forbid_core_dumps().unwrap();
            let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
            if let Some(line) = limits
                .lines()
                .find(|line| line.starts_with("Max core file size"))
            {
                assert_eq!(line.split_whitespace().nth(4), Some("0"), "{line}");
            }
            // SAFETY: takes a plain number.
            assert_eq!(unsafe { libc::prctl(libc::PR_GET_DUMPABLE, 0, 0, 0, 0) }, 0);
        } else {
            assert!(in_child("process::tests::no_core_dump").success());
        }
    }
}
