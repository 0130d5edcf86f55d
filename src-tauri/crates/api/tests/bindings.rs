//! Writes the window's types to `ui/src/lib/api/generated/`. They are committed; the check runs this
//! and refuses a difference.

use reencuentro_api::wire::*;
use std::fmt::Write as _;
use std::path::PathBuf;
use ts_rs::{Config, TS};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/api/generated")
}

macro_rules! write_all {
    ($($name:ident: $request:ident => $response:ident,)+) => {
        #[test]
        fn bindings() {
            let config = Config::new().with_out_dir(folder());
            $(
                $request::export_all(&config).unwrap();
                $response::export_all(&config).unwrap();
            )+
            ApiError::export_all(&config).unwrap();
            let mut types: Vec<&str> =
                [$(stringify!($request), stringify!($response)),+].to_vec();
            types.sort_unstable();
            types.dedup();
            let mut text = String::from(
                "// Written by `cargo test -p reencuentro-api --test bindings`. Do not edit.\n",
            );
            for one in types {
                writeln!(text, "import type {{ {one} }} from \"./{one}\";").unwrap();
            }
            text.push_str("\n/** Every command: its request and its response. */\n");
            text.push_str("export type Commands = {\n");
            $(writeln!(
                text, "  {}: {{ request: {}; response: {} }};",
                stringify!($name), stringify!($request), stringify!($response)
            ).unwrap();)+
            text.push_str("};\n");
            let path = folder().join("Commands.ts");
            std::fs::write(&path, &text).unwrap();
            assert_eq!(reencuentro_api::COMMANDS.len(), text.matches("request:").count());
        }
    };
}
reencuentro_api::commands!(write_all);
