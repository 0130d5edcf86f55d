//! The rules of the domain as pure functions: values in, values out.
//!
//! Holds: how dates, names, identifiers, phones and languages are read; the closed vocabularies
//! (DOMAIN §5, §6, FEATURES "Vocabularies") and what follows from each code; the alignment table of
//! DOMAIN §5.3; safe hours; the effort standard. Promises: no storage, no clock, no zone, no
//! randomness: whatever depends on them is an argument. Deliberately absent: who may do what
//! (`permissions`), and every sentence for people: a rule names a message id, the Fluent files hold
//! the words.

#[macro_use]
mod codes;

pub mod agenda;
pub mod alignment;
pub mod attempt;
pub mod case;
pub mod claim;
pub mod contact_safety;
pub mod difference;
pub mod document;
pub mod effort;
pub mod grid;
pub mod identifier;
pub mod import_policy;
pub mod known;
pub mod language;
pub mod link;
pub mod name;
pub mod outcome;
pub mod partial_date;
pub mod phone;
pub mod preference;
mod refusal;
pub mod vocabularies;

pub use refusal::Refusal;

#[cfg(test)]
mod locale_tests;
