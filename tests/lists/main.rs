//! Lists coming in: the journey, the laws, the bad files.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

mod alike;
mod bad_csv;
mod bad_workbooks;
mod brings;
mod compare;
mod decide;
mod desk;
mod fixtures;
mod journey;
mod laws;
mod matched;
mod memo;
mod mutations;
mod readings;
mod stopped;
