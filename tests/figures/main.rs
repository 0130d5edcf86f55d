//! The figures of the joint status reports, computed from worlds of invented records whose tables are
//! those that were filed (docs/domain.md §4).
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

#[path = "../deliver/desk.rs"]
#[allow(dead_code)] // the desk of the deliveries, which knows more steps than these need
mod desk;
mod reached;
mod summer;
mod worlds;
