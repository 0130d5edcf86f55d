//! `cargo xtask long crash`: killed at any moment, and between the two databases.

fn main() {
    reencuentro_tests::attack::crash::run(reencuentro_tests::attack::Form::asked());
}
