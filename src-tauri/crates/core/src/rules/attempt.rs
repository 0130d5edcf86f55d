//! Whether one attempt, as it was filled in, can have been so (docs/domain.md §5.1, §9). *Spoke with
//! the person* needs the identity check passed: one slip here counts a neighbour as a reached parent.

use super::Refusal;
use super::contact_safety::MessageRule;
use super::outcome::{AttemptOutcome, Channel, Direction, IdentityCheck, SpokeTo};

/// One attempt as filled in.
#[derive(Debug, Clone, Copy)]
pub struct Attempt {
    /// How it ended.
    pub outcome: AttemptOutcome,
    /// By what way.
    pub channel: Channel,
    /// Who began it.
    pub direction: Direction,
    /// The identity check.
    pub identity: IdentityCheck,
    /// Who was spoken to.
    pub spoke_to: SpokeTo,
    /// What may be left on the point used, by this channel; none where no point was used.
    pub message: Option<MessageRule>,
}

/// Checks it.
///
/// # Errors
/// [`Refusal`].
pub const fn check_attempt(attempt: &Attempt) -> Result<(), Refusal> {
    use AttemptOutcome as Out;
    let passed = matches!(attempt.identity, IdentityCheck::Passed);
    let to_them = matches!(attempt.spoke_to, SpokeTo::Themself | SpokeTo::Attorney);
    if matches!(attempt.outcome, Out::SpokeVerified) && !(passed && to_them) {
        return Err(Refusal::SpokeNeedsIdentity);
    }
    let somebody_spoke = matches!(
        attempt.outcome,
        Out::SpokeVerified
            | Out::CallBack
            | Out::LineDropped
            | Out::Refused
            | Out::UnsafeStop
            | Out::VisitedFound
            | Out::InboundCall
    );
    if passed && !somebody_spoke {
        return Err(Refusal::IdentityWithoutSpeech);
    }
    let of_visit = matches!(attempt.outcome, Out::VisitedFound | Out::VisitedNotFound);
    if of_visit && !matches!(attempt.channel, Channel::Visit) {
        return Err(Refusal::VisitNeedsVisit);
    }
    let inbound = matches!(attempt.direction, Direction::Inbound);
    let called_us = matches!(attempt.outcome, Out::InboundCall);
    let only_outbound = matches!(
        attempt.outcome,
        Out::NoAnswer
            | Out::BusyOrOff
            | Out::VoicemailNotLeft
            | Out::MessageLeft
            | Out::MessageLeftUnsafe
            | Out::NumberDead
            | Out::VisitedFound
            | Out::VisitedNotFound
    );
    if (called_us && !inbound) || (inbound && only_outbound) {
        return Err(Refusal::DirectionDiffers);
    }
    let forbidden = matches!(attempt.message, Some(MessageRule::Never));
    if matches!(attempt.outcome, Out::MessageLeft) && forbidden {
        return Err(Refusal::MessageNotAllowed);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use AttemptOutcome as Out;

    const PLAIN: Attempt = Attempt {
        outcome: Out::NoAnswer,
        channel: Channel::Call,
        direction: Direction::Outbound,
        identity: IdentityCheck::NotDone,
        spoke_to: SpokeTo::Nobody,
        message: None,
    };

    #[test]
    fn every_outcome_can_be_logged_in_some_way() {
        for outcome in Out::ALL {
            let attempt = Attempt {
                outcome: *outcome,
                channel: match outcome {
                    Out::VisitedFound | Out::VisitedNotFound => Channel::Visit,
                    _ => Channel::Call,
                },
                direction: match outcome {
                    Out::InboundCall => Direction::Inbound,
                    _ => Direction::Outbound,
                },
                identity: match outcome {
                    Out::SpokeVerified => IdentityCheck::Passed,
                    _ => IdentityCheck::NotDone,
                },
                spoke_to: SpokeTo::Themself,
                message: None,
            };
            assert_eq!(check_attempt(&attempt), Ok(()), "{outcome:?}");
        }
    }

    #[test]
    fn what_cannot_have_been_so_is_refused() {
        let spoke = Attempt {
            outcome: Out::SpokeVerified,
            identity: IdentityCheck::Passed,
            spoke_to: SpokeTo::Themself,
            ..PLAIN
        };
        let cases = [
            (
                Attempt {
                    identity: IdentityCheck::NotDone,
                    ..spoke
                },
                Refusal::SpokeNeedsIdentity,
            ),
            (
                Attempt {
                    identity: IdentityCheck::Failed,
                    ..spoke
                },
                Refusal::SpokeNeedsIdentity,
            ),
            // A relative who knows the facts is still a relative (pitfall 6).
            (
                Attempt {
                    spoke_to: SpokeTo::Relative,
                    ..spoke
                },
                Refusal::SpokeNeedsIdentity,
            ),
            (
                Attempt {
                    identity: IdentityCheck::Passed,
                    ..PLAIN
                },
                Refusal::IdentityWithoutSpeech,
            ),
            (
                Attempt {
                    outcome: Out::VisitedFound,
                    ..PLAIN
                },
                Refusal::VisitNeedsVisit,
            ),
            (
                Attempt {
                    outcome: Out::InboundCall,
                    ..PLAIN
                },
                Refusal::DirectionDiffers,
            ),
            (
                Attempt {
                    direction: Direction::Inbound,
                    ..PLAIN
                },
                Refusal::DirectionDiffers,
            ),
            (
                Attempt {
                    outcome: Out::MessageLeft,
                    message: Some(MessageRule::Never),
                    ..PLAIN
                },
                Refusal::MessageNotAllowed,
            ),
        ];
        assert_eq!(check_attempt(&spoke), Ok(()));
        for (attempt, why) in cases {
            assert_eq!(check_attempt(&attempt), Err(why), "{attempt:?}");
        }
    }
}
