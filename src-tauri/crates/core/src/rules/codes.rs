//! One macro for the closed vocabularies (F12): the code that is stored, the list of all codes and
//! the id of the sentence that names it, kept in one place so that none can be forgotten.

/// Declares an enum of codes: `codes! { /// doc Name ["message-prefix"] { /// doc Variant = "code" } }`.
///
/// The code is what payloads and files hold, so a code is never renamed or reused; a new meaning
/// is a new code.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident [$prefix:literal] {
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every value, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as stored: stable for ever.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value with this code, or `None` where a newer version wrote a code unknown here.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }

            /// The Fluent message that names this value in the person's language.
            #[must_use]
            pub fn message_id(self) -> String {
                format!("{}-{}", $prefix, self.code().replace('_', "-"))
            }
        }
    };
}
