//! `cargo xtask long flips`: one byte changed.

fn main() {
    reencuentro_tests::attack::flips::run(reencuentro_tests::attack::Form::asked());
}
