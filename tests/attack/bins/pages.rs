//! `cargo xtask long pages`: old pages and files put back.

fn main() {
    reencuentro_tests::attack::pages::run(reencuentro_tests::attack::Form::asked());
}
