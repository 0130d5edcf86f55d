//! Stands between this program and the disk: the C library's file calls, defined here, take the
//! place of the library's own in this executable, for the Rust standard library and for SQLite
//! alike. They note what is written and flushed, or refuse it; the kernel is asked by number.
//! Linux only. For programs of tests/attack, and nothing else.
#![allow(unsafe_code)] // the calls that are replaced are C
#![allow(clippy::missing_safety_doc)] // each is what the manual page of its namesake says

use libc::{c_char, c_int, c_long, c_uint, c_void, mode_t, off_t, size_t, ssize_t};
use reencuentro_tests::attack::power::Event;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ffi::CStr;
use std::sync::{Mutex, MutexGuard, PoisonError};

struct State {
    root: String,
    recording: bool,
    events: Vec<Event>,
    files: HashMap<(u64, u64), u32>,
    names: HashMap<String, u32>,
    open: HashMap<c_int, Opened>,
    writes: u64,
    fail_from: u64,
    errno: c_int,
    /// No new file gets a name either: a disk may have room for bytes and none for names.
    no_names: bool,
    touched: Vec<String>,
}

enum Opened {
    File(u32),
    Folder(String),
}

static STATE: Mutex<Option<State>> = Mutex::new(None);

fn state() -> MutexGuard<'static, Option<State>> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on, calls about paths under `root` are looked at. Files that are there already are
/// given numbers as they are opened.
pub fn watch(root: &str) {
    *state() = Some(State {
        root: root.to_owned(),
        recording: false,
        events: Vec::new(),
        files: HashMap::new(),
        names: HashMap::new(),
        open: HashMap::new(),
        writes: 0,
        fail_from: u64::MAX,
        errno: 0,
        no_names: false,
        touched: Vec::new(),
    });
}

/// Begins to note everything that is written.
#[allow(dead_code)] // each program uses some of these
pub fn record() {
    if let Some(state) = state().as_mut() {
        state.recording = true;
    }
}

/// Ends it and gives what was noted, and the number of every file that was there before, by path.
#[allow(dead_code)]
pub fn recorded() -> (Vec<Event>, HashMap<String, u32>) {
    state()
        .take()
        .map_or_else(Default::default, |state| (state.events, state.names))
}

/// Notes that something was acknowledged.
#[allow(dead_code)]
pub fn acknowledge(what: &str) {
    if let Some(state) = state().as_mut() {
        state.events.push(Event::Acknowledged(what.to_owned()));
    }
}

/// From the `n`-th write on (1 = the next), everything that would change the disk fails so; with
/// `no_names` the making of an empty file too.
#[allow(dead_code)]
pub fn fail_from(n: u64, errno: c_int, no_names: bool) {
    if let Some(state) = state().as_mut() {
        state.writes = 0;
        state.fail_from = n;
        state.errno = errno;
        state.no_names = no_names;
    }
}

/// The disk is as it was; gives how many writes were tried since.
#[allow(dead_code)]
pub fn work_again() -> u64 {
    state().as_mut().map_or(0, |state| {
        state.fail_from = u64::MAX;
        state.writes
    })
}

/// Every path that was opened for writing anywhere, since [`watch`].
#[allow(dead_code)]
pub fn touched() -> Vec<String> {
    state()
        .as_ref()
        .map_or_else(Vec::new, |state| state.touched.clone())
}

impl State {
    fn is_ours(&self, path: &str) -> bool {
        // The shared memory of the write-ahead log is made anew after a crash, and so is not noted;
        // room for it a full disk has not either.
        path.starts_with(&self.root) && !(self.recording && path.ends_with("-shm"))
    }

    fn note(&mut self, event: Event) {
        if self.recording {
            self.events.push(event);
        }
    }

    /// Counts one more write; gives the error it must fail with.
    fn refuses(&mut self) -> Option<c_int> {
        self.writes += 1;
        (self.writes >= self.fail_from).then_some(self.errno)
    }

    fn file(&self, fd: c_int) -> Option<u32> {
        match self.open.get(&fd) {
            Some(Opened::File(file)) => Some(*file),
            _ => None,
        }
    }
}

fn fail(errno: c_int) -> c_int {
    // SAFETY: the place of this thread's errno is always there.
    unsafe { *libc::__errno_location() = errno };
    -1
}

fn text(path: *const c_char) -> String {
    // SAFETY: the caller gives a C string, as the manual page says.
    let bytes = unsafe { CStr::from_ptr(path) };
    bytes.to_string_lossy().into_owned()
}

fn there(path: *const c_char) -> bool {
    // SAFETY: the caller's own C string.
    unsafe { libc::access(path, libc::F_OK) == 0 }
}

fn inode(fd: c_int) -> Option<((u64, u64), bool)> {
    let mut stat = std::mem::MaybeUninit::<libc::stat>::uninit();
    // SAFETY: the kernel fills the struct when it answers 0.
    let stat = unsafe {
        if libc::fstat(fd, stat.as_mut_ptr()) != 0 {
            return None;
        }
        stat.assume_init()
    };
    let is_folder = stat.st_mode & libc::S_IFMT == libc::S_IFDIR;
    Some(((stat.st_dev, stat.st_ino), is_folder))
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    let name = text(path);
    let writes = flags & libc::O_ACCMODE != libc::O_RDONLY;
    let creates = flags & libc::O_CREAT != 0 && !there(path);
    if let Some(state) = state().as_mut() {
        if writes {
            state.touched.push(name.clone());
        }
        // A full disk mostly still has room for an empty file; one that is read-only opens none
        // for writing.
        let refuses = match state.errno {
            libc::EROFS => creates || writes,
            _ => creates && state.no_names,
        };
        if state.is_ours(&name)
            && refuses
            && let Some(errno) = state.refuses()
        {
            return fail(errno);
        }
    }
    // SAFETY: the caller's own arguments.
    let fd = unsafe {
        libc::syscall(
            libc::SYS_openat,
            libc::AT_FDCWD,
            path,
            flags,
            c_uint::from(mode),
        )
    };
    let fd = c_int::try_from(fd).unwrap_or(-1);
    if fd >= 0 {
        opened(fd, name, creates, flags & libc::O_TRUNC != 0);
    }
    fd
}

fn opened(fd: c_int, name: String, creates: bool, empties: bool) {
    let mut state = state();
    let Some(state) = state.as_mut().filter(|state| state.is_ours(&name)) else {
        return;
    };
    let Some((key, is_folder)) = inode(fd) else {
        return;
    };
    if is_folder {
        state.open.insert(fd, Opened::Folder(name));
        return;
    }
    let next = u32::try_from(state.files.len() + state.names.len()).unwrap_or(u32::MAX);
    if creates {
        // An inode may come back under another name: it is another file.
        state.files.insert(key, next);
        state.note(Event::Create {
            file: next,
            path: name,
        });
    } else if let Entry::Vacant(place) = state.files.entry(key) {
        place.insert(next);
        state.names.insert(name, next);
    }
    let file = state.files.get(&key).copied().unwrap_or(next);
    if empties && !creates {
        state.note(Event::Truncate { file, length: 0 });
    }
    state.open.insert(fd, Opened::File(file));
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    unsafe { open64(path, flags, mode) }
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn close(fd: c_int) -> c_int {
    if let Some(state) = state().as_mut() {
        state.open.remove(&fd);
    }
    // SAFETY: the caller's own argument.
    c_int::try_from(unsafe { libc::syscall(libc::SYS_close, fd) }).unwrap_or(-1)
}

/// Before a write: an error it must fail with.
fn before(fd: c_int) -> Option<c_int> {
    let mut state = state();
    let state = state.as_mut()?;
    state.file(fd)?;
    state.refuses()
}

fn wrote(fd: c_int, at: off_t, buffer: *const c_void, length: ssize_t) {
    let mut state = state();
    let Some(state) = state.as_mut() else { return };
    let (Some(file), Ok(length), Ok(at)) =
        (state.file(fd), usize::try_from(length), u64::try_from(at))
    else {
        return;
    };
    // SAFETY: the kernel has just read so many bytes from there.
    let bytes = unsafe { std::slice::from_raw_parts(buffer.cast::<u8>(), length) }.to_vec();
    state.note(Event::Write { file, at, bytes });
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(fd: c_int, buffer: *const c_void, length: size_t) -> ssize_t {
    if let Some(errno) = before(fd) {
        return fail(errno) as ssize_t;
    }
    // SAFETY: asks where the file stands; fails harmlessly for a pipe.
    let at = unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) };
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_write, fd, buffer, length) } as ssize_t;
    wrote(fd, at, buffer, done);
    done
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwrite64(
    fd: c_int,
    buffer: *const c_void,
    length: size_t,
    at: off_t,
) -> ssize_t {
    if let Some(errno) = before(fd) {
        return fail(errno) as ssize_t;
    }
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_pwrite64, fd, buffer, length, at) } as ssize_t;
    wrote(fd, at, buffer, done);
    done
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftruncate64(fd: c_int, length: off_t) -> c_int {
    if let Some(errno) = before(fd) {
        return fail(errno);
    }
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_ftruncate, fd, length) };
    if let (0, Some(state)) = (done, state().as_mut())
        && let (Some(file), Ok(length)) = (state.file(fd), u64::try_from(length))
    {
        state.note(Event::Truncate { file, length });
    }
    c_int::try_from(done).unwrap_or(-1)
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftruncate(fd: c_int, length: off_t) -> c_int {
    // SAFETY: the caller's own arguments.
    unsafe { ftruncate64(fd, length) }
}

fn sync(fd: c_int, number: c_long) -> c_int {
    // Only a failing disk refuses to flush: what was written before is then anybody's guess.
    let failing = state().as_mut().is_some_and(|state| {
        state.errno == libc::EIO && state.open.contains_key(&fd) && state.refuses().is_some()
    });
    if failing {
        return fail(libc::EIO);
    }
    // SAFETY: the caller's own argument.
    let done = unsafe { libc::syscall(number, fd) };
    if let (0, Some(state)) = (done, state().as_mut()) {
        let event = match state.open.get(&fd) {
            Some(Opened::File(file)) => Some(Event::Sync { file: *file }),
            Some(Opened::Folder(path)) => Some(Event::SyncFolder { path: path.clone() }),
            None => None,
        };
        if let Some(event) = event {
            state.note(event);
        }
    }
    c_int::try_from(done).unwrap_or(-1)
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    sync(fd, libc::SYS_fsync)
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    sync(fd, libc::SYS_fdatasync)
}

/// Whether a change of names under the root must fail.
fn refused(path: &str) -> Option<c_int> {
    let mut state = state();
    let state = state.as_mut().filter(|state| state.is_ours(path))?;
    state.refuses()
}

fn named(path: &str, event: Event) {
    if let Some(state) = state().as_mut().filter(|state| state.is_ours(path)) {
        state.note(event);
    }
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    let (old, new) = (text(from), text(to));
    if let Some(errno) = refused(&new) {
        return fail(errno);
    }
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_rename, from, to) };
    if done == 0 {
        let event = Event::Rename {
            from: old,
            to: new.clone(),
        };
        named(&new, event);
    }
    c_int::try_from(done).unwrap_or(-1)
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    let name = text(path);
    let read_only = state()
        .as_ref()
        .is_some_and(|s| s.is_ours(&name) && s.errno == libc::EROFS && s.writes >= s.fail_from);
    if read_only {
        return fail(libc::EROFS); // a full disk lets go of files all the same
    }
    // SAFETY: the caller's own argument.
    let done = unsafe { libc::syscall(libc::SYS_unlink, path) };
    if done == 0 {
        named(&name.clone(), Event::Unlink { path: name });
    }
    c_int::try_from(done).unwrap_or(-1)
}

/// # Safety
/// As the system's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    let name = text(path);
    if !there(path)
        && let Some(errno) = refused(&name)
    {
        return fail(errno);
    }
    // SAFETY: the caller's own arguments.
    let done = unsafe { libc::syscall(libc::SYS_mkdir, path, c_uint::from(mode)) };
    if done == 0 {
        named(&name.clone(), Event::MakeFolder { path: name });
    }
    c_int::try_from(done).unwrap_or(-1)
}
