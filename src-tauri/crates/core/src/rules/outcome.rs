//! How an attempt to reach somebody ended, and what follows from it (DOMAIN §6, F15–F18, F24, N8).

codes! {
    /// How one attempt ended: FEATURES' thirteen (a message left is safe or unsafe) and DOMAIN's
    /// line_dropped, suspected_impostor, unsafe_stop and voicemail_not_left.
    AttemptOutcome ["outcome"] {
        /// Spoke with the person; the identity check was passed.
        SpokeVerified = "spoke_verified",
        /// Somebody spoke as the person; the identity check was not passed.
        SpokeUnverified = "spoke_unverified",
        /// A relative or neighbour answered.
        RelativeAnswered = "relative_answered",
        /// The person asked to be called back.
        CallBack = "call_back",
        /// It rang; nobody answered.
        NoAnswer = "no_answer",
        /// Busy or switched off.
        BusyOrOff = "busy_or_off",
        /// Voicemail; nothing was left.
        VoicemailNotLeft = "voicemail_not_left",
        /// Only the agreed words were left.
        MessageLeft = "message_left",
        /// More was left than the rules of the number allow.
        MessageLeftUnsafe = "message_left_unsafe",
        /// The line dropped.
        LineDropped = "line_dropped",
        /// Out of service.
        NumberDead = "number_dead",
        /// Somebody else's number.
        WrongPerson = "wrong_person",
        /// The person does not want to talk.
        Refused = "refused",
        /// May not be who they say.
        SuspectedImpostor = "suspected_impostor",
        /// Not safe; stopped.
        UnsafeStop = "unsafe_stop",
        /// A visit; not found.
        VisitedNotFound = "visited_not_found",
        /// A visit; found.
        VisitedFound = "visited_found",
        /// The person called us.
        InboundCall = "inbound_call",
    }
}

codes! {
    /// By what way.
    Channel ["channel"] {
        /// A telephone call.
        Call = "call",
        /// `WhatsApp`, spoken or written.
        Whatsapp = "whatsapp",
        /// A text message.
        Sms = "sms",
        /// E-mail.
        Email = "email",
        /// A letter.
        Letter = "letter",
        /// The network's hotline.
        Hotline = "hotline",
        /// A visit.
        Visit = "visit",
        /// Radio.
        Radio = "radio",
        /// A poster.
        Poster = "poster",
        /// A pastor, teacher, shop or other go-between.
        GoBetween = "go_between",
        /// A social network.
        SocialMedia = "social_media",
    }
}

codes! {
    /// Who began it (F17).
    Direction ["direction"] {
        /// We did.
        Outbound = "outbound",
        /// They did.
        Inbound = "inbound",
    }
}

codes! {
    /// The check that stands before *reached*: facts the person tells and is not told.
    IdentityCheck ["identity-check"] {
        /// Not made.
        NotDone = "not_done",
        /// Passed.
        Passed = "passed",
        /// Failed.
        Failed = "failed",
    }
}

codes! {
    /// Who was spoken to.
    SpokeTo ["spoke-to"] {
        /// The person whom the attempt was for.
        Themself = "themself",
        /// Their own lawyer.
        Attorney = "attorney",
        /// A relative or neighbour.
        Relative = "relative",
        /// Somebody else.
        Other = "other",
        /// Nobody.
        Nobody = "nobody",
    }
}

codes! {
    /// In which sense somebody is reached. Counted apart: "reached" once meant both.
    ReachedKind ["reached"] {
        /// The person was spoken to.
        Direct = "direct",
        /// Their attorney was.
        ViaAttorney = "via_attorney",
    }
}

codes! {
    /// What kind of way to reach somebody.
    PointKind ["point-kind"] {
        /// A mobile telephone.
        Mobile = "mobile",
        /// `WhatsApp`.
        Whatsapp = "whatsapp",
        /// A landline.
        Landline = "landline",
        /// A neighbour's telephone.
        Neighbour = "neighbour",
        /// A relative's telephone.
        Relative = "relative",
        /// An employer.
        Employer = "employer",
        /// A church or its pastor.
        Church = "church",
        /// An address for letters.
        Letter = "letter",
        /// A social network.
        Social = "social",
    }
}

impl PointKind {
    /// Whether it can be called, as the effort standard counts numbers.
    #[must_use]
    pub const fn is_number(self) -> bool {
        !matches!(self, Self::Letter | Self::Social)
    }
}

codes! {
    /// How a search on the ground came back.
    SearchOutcome ["search"] {
        /// The person was found.
        Found = "found",
        /// A trace to follow.
        Trace = "trace",
        /// Nothing more can be tried there.
        Exhausted = "exhausted",
        /// Stopped, because it was not safe.
        StoppedUnsafe = "stopped_unsafe",
    }
}

codes! {
    /// Whom a search on the ground asks (docs/domain.md §6).
    LocalSource ["local-source"] {
        /// The civil or the municipal registry.
        Registry = "registry",
        /// A community leader: mayor, auxiliary mayor, council of elders.
        CommunityLeader = "community_leader",
        /// A priest, a pastor, a congregation.
        Church = "church",
        /// A school.
        School = "school",
        /// A health post.
        HealthPost = "health_post",
        /// A call on the local radio, which names nobody.
        Radio = "radio",
        /// Neighbours and shops.
        Neighbours = "neighbours",
        /// Relatives.
        Relatives = "relatives",
        /// Another organisation on the ground.
        PartnerOrganisation = "partner_organisation",
    }
}

codes! {
    /// What is known of a number or address (F7).
    PointState ["point"] {
        /// Never tried.
        Untried = "untried",
        /// It rings; nobody who knows the person has answered.
        Rings = "rings",
        /// The person, or somebody who knows them, answered.
        Works = "works",
        /// Somebody else's.
        WrongPerson = "wrong_person",
        /// Out of service.
        Dead = "dead",
    }
}

impl PointState {
    /// Whether it is known to lead to nobody of theirs.
    #[must_use]
    pub const fn is_useless(self) -> bool {
        matches!(self, Self::WrongPerson | Self::Dead)
    }
}

codes! {
    /// How far contact has come (N8), in rising order. What follows a statement is not told by an
    /// attempt.
    ContactRung ["rung"] {
        /// Not tried.
        NotTried = "not_tried",
        /// Tried, no answer.
        TriedNoAnswer = "tried_no_answer",
        /// A message was left.
        MessageLeft = "message_left",
        /// A relative was reached.
        RelativeReached = "relative_reached",
        /// Spoke, identity not verified.
        SpokeUnverified = "spoke_unverified",
        /// Spoke, verified.
        SpokeVerified = "spoke_verified",
    }
}

codes! {
    /// What to do next, as a proposal that the volunteer can change.
    NextAct ["next"] {
        /// Nobody has tried yet.
        FirstCall = "first_call",
        /// Explain the person's rights and record what they want.
        RecordStatement = "record_statement",
        /// Call again and make the identity check.
        VerifyIdentity = "verify_identity",
        /// Call again through the relative, asking only for a good hour.
        AskForGoodHour = "ask_for_good_hour",
        /// Call at the time the person named.
        CallAsAgreed = "call_as_agreed",
        /// Whatever is to be done from the day on that somebody set.
        FollowUp = "follow_up",
        /// Call again.
        CallAgain = "call_again",
        /// Call back at once.
        CallBackNow = "call_back_now",
        /// Try another number.
        TryAnotherPoint = "try_another_point",
        /// Do not call; counsel decides whether anyone may.
        AskCounsel = "ask_counsel",
        /// Do not call; tell whoever looks after safety.
        AlertSafety = "alert_safety",
        /// Ask the field defender what else can be tried.
        AskDefender = "ask_defender",
    }
}

/// A proposal: what, and in how many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    /// What to do.
    pub act: NextAct,
    /// Days from the attempt; 0 = now, or the hour agreed.
    pub after_days: u16,
}

impl AttemptOutcome {
    /// Whether somebody is *reached* by this attempt, and in which sense.
    ///
    /// Only where somebody was spoken to or found, or called us, the identity check was passed, and
    /// it was the person or their attorney: never through a relative (pitfall 6).
    #[must_use]
    pub const fn counts_as_reached(
        self,
        identity: IdentityCheck,
        spoke_to: SpokeTo,
    ) -> Option<ReachedKind> {
        let spoken = matches!(
            self,
            Self::SpokeVerified | Self::VisitedFound | Self::InboundCall
        );
        match (spoken, identity, spoke_to) {
            (true, IdentityCheck::Passed, SpokeTo::Themself) => Some(ReachedKind::Direct),
            (true, IdentityCheck::Passed, SpokeTo::Attorney) => Some(ReachedKind::ViaAttorney),
            _ => None,
        }
    }

    /// The state of the number or address after this attempt.
    ///
    /// One unanswered call does not undo what is known: a number that works stays so until it is
    /// dead or somebody else's.
    #[must_use]
    pub const fn point_state_after(self, before: PointState) -> PointState {
        match self {
            Self::NumberDead => PointState::Dead,
            Self::WrongPerson => PointState::WrongPerson,
            Self::SpokeVerified
            | Self::SpokeUnverified
            | Self::RelativeAnswered
            | Self::CallBack
            | Self::Refused
            | Self::VisitedFound
            | Self::InboundCall => PointState::Works,
            Self::NoAnswer
            | Self::BusyOrOff
            | Self::VoicemailNotLeft
            | Self::MessageLeft
            | Self::MessageLeftUnsafe
            | Self::LineDropped => match before {
                PointState::Works => PointState::Works,
                _ => PointState::Rings,
            },
            // Danger and deceit say nothing about whose number it is; a missed visit neither.
            Self::SuspectedImpostor | Self::UnsafeStop | Self::VisitedNotFound => before,
        }
    }

    /// How far up the ladder of contact this outcome alone comes.
    #[must_use]
    pub const fn rung(self) -> ContactRung {
        match self {
            Self::SpokeVerified => ContactRung::SpokeVerified,
            Self::SpokeUnverified
            | Self::CallBack
            | Self::Refused
            | Self::VisitedFound
            | Self::InboundCall => ContactRung::SpokeUnverified,
            Self::RelativeAnswered => ContactRung::RelativeReached,
            Self::MessageLeft | Self::MessageLeftUnsafe => ContactRung::MessageLeft,
            Self::NoAnswer
            | Self::BusyOrOff
            | Self::VoicemailNotLeft
            | Self::LineDropped
            | Self::NumberDead
            | Self::WrongPerson
            | Self::SuspectedImpostor
            | Self::UnsafeStop
            | Self::VisitedNotFound => ContactRung::TriedNoAnswer,
        }
    }

    /// What to do next. Nobody falls off the list: each outcome has a step.
    #[must_use]
    pub const fn next_step(self) -> NextStep {
        let (act, after_days) = match self {
            Self::SpokeVerified => (NextAct::RecordStatement, 2),
            Self::SpokeUnverified | Self::VisitedFound | Self::InboundCall => {
                (NextAct::VerifyIdentity, 1)
            }
            Self::RelativeAnswered => (NextAct::AskForGoodHour, 1),
            Self::CallBack => (NextAct::CallAsAgreed, 0),
            Self::NoAnswer | Self::BusyOrOff | Self::VoicemailNotLeft => (NextAct::CallAgain, 1),
            Self::MessageLeft => (NextAct::CallAgain, 2),
            Self::LineDropped => (NextAct::CallBackNow, 0),
            Self::NumberDead | Self::WrongPerson => (NextAct::TryAnotherPoint, 0),
            Self::Refused => (NextAct::AskCounsel, 7),
            Self::MessageLeftUnsafe | Self::SuspectedImpostor | Self::UnsafeStop => {
                (NextAct::AlertSafety, 0)
            }
            Self::VisitedNotFound => (NextAct::AskDefender, 3),
        };
        NextStep { act, after_days }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_passed_check_with_the_person_or_their_attorney_is_reached() {
        let mut reached = Vec::new();
        for outcome in AttemptOutcome::ALL {
            for identity in IdentityCheck::ALL {
                for spoke_to in SpokeTo::ALL {
                    if let Some(kind) = outcome.counts_as_reached(*identity, *spoke_to) {
                        reached.push((
                            outcome.code(),
                            identity.code(),
                            spoke_to.code(),
                            kind.code(),
                        ));
                    }
                }
            }
        }
        assert_eq!(
            reached,
            [
                ("spoke_verified", "passed", "themself", "direct"),
                ("spoke_verified", "passed", "attorney", "via_attorney"),
                ("visited_found", "passed", "themself", "direct"),
                ("visited_found", "passed", "attorney", "via_attorney"),
                ("inbound_call", "passed", "themself", "direct"),
                ("inbound_call", "passed", "attorney", "via_attorney"),
            ]
        );
    }

    #[test]
    fn a_working_number_stays_so_until_it_is_dead_or_anothers() {
        for outcome in AttemptOutcome::ALL {
            let expected = match outcome {
                AttemptOutcome::NumberDead => PointState::Dead,
                AttemptOutcome::WrongPerson => PointState::WrongPerson,
                _ => PointState::Works,
            };
            assert_eq!(
                outcome.point_state_after(PointState::Works),
                expected,
                "{outcome:?}"
            );
        }
        let rang = AttemptOutcome::NoAnswer.point_state_after(PointState::Untried);
        assert_eq!(rang, PointState::Rings);
        let unsafe_stop = AttemptOutcome::UnsafeStop.point_state_after(PointState::Untried);
        assert_eq!(unsafe_stop, PointState::Untried);
    }

    #[test]
    fn nobody_is_called_again_unasked_after_danger_or_refusal() {
        for outcome in [
            AttemptOutcome::Refused,
            AttemptOutcome::UnsafeStop,
            AttemptOutcome::SuspectedImpostor,
            AttemptOutcome::MessageLeftUnsafe,
        ] {
            let act = outcome.next_step().act;
            assert!(
                matches!(act, NextAct::AskCounsel | NextAct::AlertSafety),
                "{outcome:?}"
            );
        }
    }

    #[test]
    fn the_ladder_rises_and_a_relative_stands_below_speech() {
        assert!(AttemptOutcome::RelativeAnswered.rung() < AttemptOutcome::SpokeUnverified.rung());
        assert!(AttemptOutcome::SpokeUnverified.rung() < AttemptOutcome::SpokeVerified.rung());
        assert!(
            AttemptOutcome::ALL
                .iter()
                .all(|o| o.rung() > ContactRung::NotTried)
        );
    }

    #[test]
    fn codes_are_those_of_the_vocabulary() {
        // FEATURES "Vocabularies" (message left in two), then DOMAIN's four.
        for code in [
            "no_answer",
            "busy_or_off",
            "number_dead",
            "wrong_person",
            "relative_answered",
            "message_left",
            "message_left_unsafe",
            "spoke_unverified",
            "spoke_verified",
            "call_back",
            "refused",
            "visited_not_found",
            "visited_found",
            "inbound_call",
            "line_dropped",
            "suspected_impostor",
            "unsafe_stop",
            "voicemail_not_left",
        ] {
            assert!(AttemptOutcome::from_code(code).is_some(), "{code}");
        }
        assert_eq!(AttemptOutcome::ALL.len(), 18);
    }
}
