//! `cargo xtask long full`: a disk that is full, over quota or read-only at every write.

#[path = "../faults.rs"]
mod faults;

use reencuentro_tests::attack::Form;
use reencuentro_tests::attack::full::{Faults, run};

fn main() {
    let faults = Faults {
        watch: faults::watch,
        fail_from: faults::fail_from,
        work_again: faults::work_again,
    };
    run(Form::asked(), &faults);
}
