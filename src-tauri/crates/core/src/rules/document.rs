//! What documents there are.

codes! {
    /// What a document is.
    DocumentKind ["document"] {
        /// A signed election form or another statement of a parent's wish.
        Election = "election",
        /// A sworn declaration.
        Declaration = "declaration",
        /// An identity card, a passport.
        Identity = "identity",
        /// A birth certificate or another record of who is whose child.
        Birth = "birth",
        /// A court's order, a party's filing.
        Court = "court",
        /// What an agency wrote: a form, a notice, a record.
        Agency = "agency",
        /// A power of attorney, a notice of appearance.
        Representation = "representation",
        /// A letter or a message.
        Letter = "letter",
        /// A photograph.
        Photo = "photo",
        /// Anything else.
        Other = "other",
    }
}
