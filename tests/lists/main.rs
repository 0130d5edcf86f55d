//! Lists coming in: the journey, the laws, the bad files.

mod bad_csv;
mod bad_workbooks;
mod desk;
mod journey;
mod laws;
