//! When the person goes: the screen is locked, or the machine is about to sleep.
//!
//! On Linux the desktop says so on D-Bus: the screen saver on the session's bus, logind (sleep, the
//! session's lock) on the system's. Both are sockets of this machine; nothing leaves it. Where there
//! is no bus nobody says anything, and the caller's own look at idle time and at gaps in the clock
//! is what remains. So it is on macOS and Windows: their notices need a run loop or a window of
//! their own, which is more than this file should be.

/// What was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The screen was locked.
    ScreenLocked,
    /// The machine is about to sleep, or its lid was closed.
    Sleep,
}

/// Calls `gone` on threads of its own, each time the person goes, for as long as the process lives.
#[cfg(target_os = "linux")]
pub fn watch(gone: impl Fn(Absence) + Clone + Send + 'static) {
    bus::watch(gone);
}

/// Does nothing on this system: see the module.
#[cfg(not(target_os = "linux"))]
pub fn watch(_gone: impl Fn(Absence) + Clone + Send + 'static) {}

#[cfg(target_os = "linux")]
mod bus {
    use super::Absence;
    use std::thread;
    use zbus::MatchRule;
    use zbus::blocking::{Connection, MessageIterator, fdo::DBusProxy};
    use zbus::message::{Message, Type};

    const SLEEP: (&str, &str) = ("org.freedesktop.login1.Manager", "PrepareForSleep");
    const LOCK: (&str, &str) = ("org.freedesktop.login1.Session", "Lock");
    /// The desktops each have a name of their own for the one notice.
    const SAVERS: [&str; 4] = [
        "org.freedesktop.ScreenSaver",
        "org.gnome.ScreenSaver",
        "org.cinnamon.ScreenSaver",
        "org.mate.ScreenSaver",
    ];
    const ACTIVE: &str = "ActiveChanged";

    pub(super) fn watch(gone: impl Fn(Absence) + Clone + Send + 'static) {
        let of_session = gone.clone();
        thread::spawn(move || {
            let Ok(bus) = Connection::session() else {
                return; // no desktop: nobody locks a screen
            };
            let wanted = SAVERS.map(|interface| (interface, ACTIVE, None));
            // A bus that ends takes the session with it.
            let _ = listen(&bus, &wanted, |told| {
                if let Told::Gone(absence) = told {
                    of_session(absence);
                }
            });
        });
        thread::spawn(move || {
            let Ok(bus) = Connection::system() else {
                return;
            };
            let own = own_session(&bus);
            let mut wanted = vec![(SLEEP.0, SLEEP.1, None)];
            if let Some(path) = &own {
                wanted.push((LOCK.0, LOCK.1, Some(path.as_str())));
            }
            // logind waits with the sleep for as long as this is held (some seconds at most): the
            // keys are to be gone from memory before it is frozen.
            let mut delay = delay_sleep(&bus);
            let _ = listen(&bus, &wanted, |told| match told {
                Told::Gone(absence) => {
                    gone(absence);
                    if absence == Absence::Sleep {
                        delay = None;
                    }
                }
                Told::Awake => delay = delay_sleep(&bus),
            });
        });
    }

    /// None where logind does not grant it: then the vault is locked as the machine falls asleep, or
    /// when it wakes.
    fn delay_sleep(bus: &Connection) -> Option<zbus::zvariant::OwnedFd> {
        let answer = bus.call_method(
            Some("org.freedesktop.login1"),
            "/org/freedesktop/login1",
            Some(SLEEP.0),
            "Inhibit",
            &("sleep", "Reencuentro", "The vault is locked first", "delay"),
        );
        answer.ok()?.body().deserialize().ok()
    }

    /// The session this process is in: another person's screen on the same machine is not ours.
    fn own_session(bus: &Connection) -> Option<String> {
        let answer = bus.call_method(
            Some("org.freedesktop.login1"),
            "/org/freedesktop/login1",
            Some(SLEEP.0),
            "GetSessionByPID",
            &(std::process::id()),
        );
        let answer = answer.ok()?;
        let path: zbus::zvariant::OwnedObjectPath = answer.body().deserialize().ok()?;
        Some(path.to_string())
    }

    pub(super) fn listen(
        bus: &Connection,
        wanted: &[(&str, &str, Option<&str>)],
        mut heard: impl FnMut(Told),
    ) -> zbus::Result<()> {
        let messages = MessageIterator::from(bus);
        let proxy = DBusProxy::new(bus)?;
        for (interface, member, path) in wanted {
            let mut rule = MatchRule::builder()
                .msg_type(Type::Signal)
                .interface(*interface)?
                .member(*member)?;
            if let Some(path) = path {
                rule = rule.path(*path)?;
            }
            proxy.add_match_rule(rule.build())?;
        }
        for message in messages {
            if let Some(told) = told_by(&message?) {
                heard(told);
            }
        }
        Ok(())
    }

    /// What a message tells.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Told {
        Gone(Absence),
        /// The machine woke up.
        Awake,
    }

    /// What a message on a bus means; most mean nothing.
    pub(super) fn told_by(message: &Message) -> Option<Told> {
        let header = message.header();
        if header.message_type() != Type::Signal {
            return None;
        }
        let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
        let says_yes = || message.body().deserialize::<bool>().unwrap_or(false);
        if (interface, member) == LOCK {
            Some(Told::Gone(Absence::ScreenLocked))
        } else if (interface, member) == SLEEP {
            Some(if says_yes() {
                Told::Gone(Absence::Sleep)
            } else {
                Told::Awake
            })
        } else if SAVERS.contains(&interface) && member == ACTIVE && says_yes() {
            Some(Told::Gone(Absence::ScreenLocked))
        } else {
            None
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use std::process::{Child, Command, Stdio};
        use std::sync::mpsc;
        use std::time::Duration;

        const LOCKED: Told = Told::Gone(Absence::ScreenLocked);

        fn signal(interface: &str, member: &str, yes: bool) -> Message {
            Message::signal("/org/freedesktop/x", interface, member)
                .unwrap()
                .build(&yes)
                .unwrap()
        }

        #[test]
        fn going_is_told_from_coming_back_and_from_everything_else() {
            for saver in SAVERS {
                let told = |yes| told_by(&signal(saver, ACTIVE, yes));
                assert_eq!(told(true), Some(LOCKED), "{saver}");
                assert_eq!(told(false), None, "{saver}");
            }
            let slept = |yes| told_by(&signal(SLEEP.0, SLEEP.1, yes));
            assert_eq!(slept(true), Some(Told::Gone(Absence::Sleep)));
            assert_eq!(slept(false), Some(Told::Awake));
            assert_eq!(told_by(&signal(LOCK.0, "Unlock", true)), None);
            assert_eq!(told_by(&signal("org.example.Other", ACTIVE, true)), None);
            let lock = Message::signal("/s", LOCK.0, LOCK.1).unwrap();
            assert_eq!(told_by(&lock.build(&()).unwrap()), Some(LOCKED));
        }

        /// A bus of the test's own.
        struct Bus(Child, String);

        impl Bus {
            /// None where the system has no dbus-daemon.
            fn start() -> Option<Self> {
                let mut child = Command::new("dbus-daemon")
                    .args(["--session", "--nofork", "--print-address"])
                    .stdout(Stdio::piped())
                    .spawn()
                    .ok()?;
                let out = child.stdout.take()?;
                let mut address = String::new();
                std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut address)
                    .ok()?;
                Some(Self(child, address.trim().to_owned()))
            }

            fn connect(&self) -> Connection {
                let builder = zbus::blocking::connection::Builder::address(self.1.as_str());
                builder.unwrap().build().unwrap()
            }
        }

        impl Drop for Bus {
            fn drop(&mut self) {
                let _ = self.0.kill();
                let _ = self.0.wait();
            }
        }

        #[test]
        fn a_screen_that_is_locked_is_heard_on_a_real_bus() {
            let Some(bus) = Bus::start() else {
                return; // the end-to-end tests' set-up brings one; the other test needs none
            };
            let (sender, heard) = mpsc::channel();
            let (listener, speaker) = (bus.connect(), bus.connect());
            thread::spawn(move || {
                listen(&listener, &[(SAVERS[0], ACTIVE, None)], |told| {
                    let _ = sender.send(told);
                })
            });
            let path = "/org/freedesktop/ScreenSaver";
            let told = (0..100).find_map(|_| {
                // Until the listener's rule stands; what comes too early is not heard.
                for yes in [false, true] {
                    speaker
                        .emit_signal(None::<&str>, path, SAVERS[0], ACTIVE, &yes)
                        .unwrap();
                }
                heard.recv_timeout(Duration::from_millis(100)).ok()
            });
            assert_eq!(told, Some(LOCKED));
        }
    }
}
