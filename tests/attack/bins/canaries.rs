//! `cargo xtask long canaries`: nothing readable is written.

#[path = "../faults.rs"]
mod faults;

fn main() {
    reencuentro_tests::attack::canaries::run(faults::watch, faults::touched);
}
