//! Why a rule of the domain refuses something: one closed list. Each has a sentence in both
//! languages that says what is wrong and what to do (`rules.ftl`).

codes! {
    /// What a rule says against writing something.
    Refusal ["err-rule"] {
        /// These two are a pair already.
        AlreadyAPair = "already_a_pair",
        /// Both are the same person.
        SamePerson = "same_person",
        /// They are linked: not two people, until they are unlinked.
        LinkedNow = "linked_now",
        /// Somebody found that these are two people.
        ToldApart = "told_apart",
        /// A person would be their own parent.
        ParentAndChild = "parent_and_child",
        /// Too many records, or exact numbers that contradict: counsel decides.
        LinkNeedsCounsel = "link_needs_counsel",
        /// The entry is no link that is in force.
        NotALink = "not_a_link",
        /// It is in the trash already.
        InTrash = "in_trash",
        /// It is not in the trash.
        NotInTrash = "not_in_trash",
        /// A delivery names it.
        InDelivery = "in_delivery",
        /// The person stands in a pair.
        PersonInPairs = "person_in_pairs",
        /// The words that found a person or a pair are not removed from under their family.
        FoundingWords = "founding_words",
        /// Its words are gone already.
        AlreadyRedacted = "already_redacted",
        /// A place, lawyer or end that does not fit a parent, or a child.
        NotForThisPart = "not_for_this_part",
        /// A claim that this party cannot make.
        NotByThisParty = "not_by_this_party",
        /// A claim about a pair, made about a person.
        ClaimAboutPair = "claim_about_pair",
        /// A claim about a person, made about a pair.
        ClaimAboutPerson = "claim_about_person",
        /// It ends before it begins.
        EndsBeforeItBegins = "ends_before_it_begins",
        /// Only like replaces like, and only about the same person or pair.
        ReplacesUnlike = "replaces_unlike",
        /// In the future.
        InTheFuture = "in_the_future",
        /// Spoke with the person, but the identity check was not passed.
        SpokeNeedsIdentity = "spoke_needs_identity",
        /// An identity check passed by nobody.
        IdentityWithoutSpeech = "identity_without_speech",
        /// The outcome of a visit, by another way.
        VisitNeedsVisit = "visit_needs_visit",
        /// They called us, or we them: outcome and direction differ.
        DirectionDiffers = "direction_differs",
        /// The rules of the point allow no message.
        MessageNotAllowed = "message_not_allowed",
        /// The contact point is another person's.
        PointOfAnother = "point_of_another",
        /// The effort standard is not met.
        EffortNotMet = "effort_not_met",
        /// *Could not obtain* stands on an attested effort.
        EffortNotAttested = "effort_not_attested",
        /// The search came back already.
        SearchReturned = "search_returned",
        /// It came back before it was asked for.
        ReturnedBeforeAsked = "returned_before_asked",
        /// A visit on a day outside the search.
        VisitOutsideSearch = "visit_outside_search",
        /// Only the child's own counsel says that a child is too young to be asked.
        TooYoungIsCounsels = "too_young_is_counsels",
        /// The case is closed already.
        CaseClosed = "case_closed",
        /// The case is open.
        CaseOpen = "case_open",
        /// A ruling needs what both have said.
        OverrideNeedsBoth = "override_needs_both",
        /// The child is of age and decides alone.
        OverrideOfAge = "override_of_age",
        /// What the ruling would say is what the table says.
        OverrideSaysNothing = "override_says_nothing",
        /// Nothing was agreed to that could be withdrawn.
        NothingToWithdraw = "nothing_to_withdraw",
        /// The member does not work with families.
        MemberCannotTake = "member_cannot_take",
        /// Too long for a tag, or with signs that no tag holds.
        NotATag = "not_a_tag",
        /// What stands in this column of the grid cannot be written there.
        NotInTheGrid = "not_in_the_grid",
        /// Two values for one person in one go.
        TwoValues = "two_values",
        /// Two values contradict: they are settled on the family's own screen.
        SettleFirst = "settle_first",
        /// A day that is past.
        InThePast = "in_the_past",
        /// A text is longer than a page of a sheet for the printer.
        TooLongForPaper = "too_long_for_paper",
        /// A text is longer than any text of the records.
        TextTooLong = "text_too_long",
        /// No letter, or the beginning of a formula.
        NotAName = "not_a_name",
        /// The person has this number already.
        PointAlreadyHere = "point_already_here",
        /// No day that can be read.
        NotADay = "not_a_day",
        /// No country that the program knows.
        NotACountry = "not_a_country",
        /// No language that the program knows.
        NotALanguage = "not_a_language",
        /// Nobody of this name works here, or more than one do.
        NoSuchMember = "no_such_member",
        /// The day to confirm again is not after the day it was said.
        ReconfirmTooEarly = "reconfirm_too_early",
        /// The row does not wait for a decision.
        RowNotWaiting = "row_not_waiting",
        /// The import was taken back already.
        ListTakenBack = "list_taken_back",
        /// The row is no difference between these two.
        NoDifference = "no_difference",
        /// The two are no pair: found it.
        RowNoPair = "row_no_pair",
        /// Whom a row would be linked with was put into the trash.
        RowInTrash = "row_in_trash",
        /// The row names nobody on a side that is not in the book.
        RowNamesNobody = "row_names_nobody",
    }
}
