//! `cargo xtask long power`: power cuts.

#[path = "../faults.rs"]
mod faults;

use reencuentro_tests::attack::Form;
use reencuentro_tests::attack::power::{Disk, run};

fn main() {
    let disk = Disk {
        watch: faults::watch,
        record: faults::record,
        recorded: faults::recorded,
        acknowledge: faults::acknowledge,
    };
    run(Form::asked(), &disk);
}
