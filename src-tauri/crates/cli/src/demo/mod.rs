//! The practice run: invented families, two government lists, and a summer's work on them until the
//! funnel is that of August 2018: 392 parents listed, 279 spoken with, 41 aligned and delivered, the
//! rest in every state that a family can be in. It goes through the api like any other client, and
//! every name in it is invented.
//!
//! * `families`, `names`, `lists`   who they are, and what the government sends of them
//! * `states`                       what each parent has come to
//! * `run`                          the vault, the lists, the work, the delivery
//! * `work`                         one parent, from the first call to the last clearance
//! * `contact`, `wishes`, `claims`  what is recorded of it
//! * `people`                       names, records that are one person or two, the trash
//! * `books`, `client`              the vault as a client of the api sees it

mod books;
mod claims;
mod client;
mod contact;
mod families;
mod lists;
mod names;
mod people;
mod run;
mod states;
mod wishes;
mod work;

pub use run::run;
