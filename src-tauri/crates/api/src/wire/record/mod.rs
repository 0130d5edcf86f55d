//! What the window and the command line ask to be recorded.

mod cases;
mod claims;
mod contact;
mod pairs;
mod people;

pub use cases::*;
pub use claims::*;
pub use contact::*;
pub use pairs::*;
pub use people::*;
