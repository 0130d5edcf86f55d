//! `cargo xtask long fuzz [MINUTES] [PARSER…]`: an hour, and every parser, if nothing is said.

fn main() {
    reencuentro_tests::foreign::guided();
}
