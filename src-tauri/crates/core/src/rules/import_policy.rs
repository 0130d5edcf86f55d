//! What becomes of what a list says of people who are in the book already.

codes! {
    /// What becomes of what a list says of people who are in the book already.
    Policy ["import-policy"] {
        /// What the book has nothing of is added; what it has otherwise stays on the row, and shows
        /// wherever the list is compared.
        Fill = "fill",
        /// The row is linked, and nothing is added.
        Skip = "skip",
        /// As `Fill`, and a row that says something otherwise waits for a person.
        Ask = "ask",
    }
}
