//! Figures: numbers with their unit, computed from the stored views in one pass.

mod funnel;

pub use funnel::{Funnel, Stages};
