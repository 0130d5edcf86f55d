//! Differences between lists, and how they are explained (DOMAIN §8, FEATURES N5).

codes! {
    /// Why a list names somebody no more, or says something else than another.
    DifferenceReason ["difference-reason"] {
        /// The child was released from care: the parent drops off a list of children in custody.
        ChildDischarged = "child_discharged",
        /// The child turned 18.
        ChildTurned18 = "child_turned_18",
        /// The parent was found in the United States.
        ParentFoundInUs = "parent_found_in_us",
        /// The sender says that they were not separated.
        NotSeparated = "not_separated",
        /// The same people stand on the list twice.
        Duplicate = "duplicate",
        /// A wrong person, a wrong number, a wrong child.
        IdentityError = "identity_error",
        /// They are new to the list.
        NewToList = "new_to_list",
        /// They were moved to another list.
        MovedToOtherList = "moved_to_other_list",
        /// The sender excludes them: a criminal record, unfitness, as claimed.
        Excluded = "excluded",
        /// The sender corrected what it said.
        GovCorrection = "gov_correction",
        /// Nobody has said why: to be asked.
        Unexplained = "unexplained",
    }
}

codes! {
    /// How far the explanation of a difference has come.
    DifferenceState ["difference-state"] {
        /// Somebody has it, nobody was asked yet.
        Open = "open",
        /// The sender was asked.
        Asked = "asked",
        /// A reason is known and written down.
        Explained = "explained",
        /// It is settled: nothing is to be done any more.
        Closed = "closed",
    }
}

codes! {
    /// What a difference is.
    DifferenceKind ["difference"] {
        /// One side names them, the other does not.
        Absent = "absent",
        /// Both name them and say something different.
        Differs = "differs",
        /// Both name the child, each with another parent.
        Parentage = "parentage",
        /// One side names them twice.
        Twice = "twice",
    }
}
