//! When a number may be called, and what may be left on it (F24).
//!
//! One wrong voicemail can hurt a parent who hides, so every absence reads as the careful answer:
//! no rule about messages means none, and hours that nobody gave mean daytime only, marked as our
//! assumption.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
    Weekday,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::outcome::Channel;

codes! {
    /// What may be left where the person does not answer.
    MessageRule ["message-rule"] {
        /// Nothing: no voicemail, no text.
        Never = "never",
        /// Only the words agreed with the person.
        AgreedWordsOnly = "agreed_words_only",
        /// A message is safe.
        Free = "free",
    }
}

/// A span of the day, on some days of the week, in the contact point's own zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeHours {
    /// The days on which the span begins; empty = every day.
    #[serde(default)]
    pub days: Vec<Weekday>,
    /// Local time at which it opens.
    pub from: NaiveTime,
    /// Local time at which it closes; not after `from` = on the next day.
    pub to: NaiveTime,
}

/// The rules of one contact point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyRules {
    /// The zone of the person, not ours.
    pub zone: Tz,
    /// When it is safe; empty = nobody has asked.
    #[serde(default)]
    pub hours: Vec<SafeHours>,
    /// Never call this number.
    #[serde(default)]
    pub never_call: bool,
    /// What may be left.
    #[serde(default = "never")]
    pub message: MessageRule,
    /// The caller may say who they are before the identity check.
    #[serde(default)]
    pub may_say_who: bool,
    /// Words that must not be said.
    #[serde(default)]
    pub never_say: Vec<String>,
    /// The words agreed with the person.
    #[serde(default)]
    pub safe_words: Option<String>,
}

const fn never() -> MessageRule {
    MessageRule::Never
}

impl SafetyRules {
    /// The careful rules of a point about which nobody has said anything.
    #[must_use]
    pub const fn careful(zone: Tz) -> Self {
        Self {
            zone,
            hours: Vec::new(),
            never_call: false,
            message: MessageRule::Never,
            may_say_who: false,
            never_say: Vec::new(),
            safe_words: None,
        }
    }

    /// What may be left by this channel. Writing shows on a locked screen, so a text needs `Free`;
    /// agreed words without words are nothing.
    #[must_use]
    pub fn message_by(&self, channel: Channel) -> MessageRule {
        let written = matches!(
            channel,
            Channel::Whatsapp | Channel::Sms | Channel::Email | Channel::SocialMedia
        );
        let words = self
            .safe_words
            .as_deref()
            .is_some_and(|words| !words.trim().is_empty());
        match self.message {
            MessageRule::AgreedWordsOnly if written || !words => MessageRule::Never,
            rule => rule,
        }
    }
}

/// Whether to call now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callable {
    /// Yes.
    Now {
        /// When the safe hours end.
        closes_at: DateTime<Utc>,
        /// Nobody gave hours; daytime was assumed.
        assumed: bool,
    },
    /// Not yet.
    Not {
        /// When the next safe hours begin.
        opens_at: DateTime<Utc>,
    },
    /// No: the rules forbid it, or no hour of the next eight days is safe.
    Never,
}

/// Hours assumed where nobody gave any: after breakfast to before supper, every day.
const ASSUMED: (u32, u32) = (9, 19);

/// Whether `instant` is within the safe hours of the point.
#[must_use]
pub fn callable_at(instant: DateTime<Utc>, rules: &SafetyRules) -> Callable {
    if rules.never_call {
        return Callable::Never;
    }
    let assumed = rules.hours.is_empty();
    let spans = if assumed {
        assumed_spans(instant, rules.zone)
    } else {
        spans(instant, rules)
    };
    let open = spans
        .iter()
        .filter(|(from, to)| *from <= instant && instant < *to);
    if let Some(closes_at) = open.map(|(_, to)| *to).max() {
        return Callable::Now { closes_at, assumed };
    }
    let next = spans
        .iter()
        .map(|(from, _)| *from)
        .filter(|from| *from > instant)
        .min();
    next.map_or(Callable::Never, |opens_at| Callable::Not { opens_at })
}

/// So long after an agreed hour a call is what was agreed.
const AGREED: TimeDelta = TimeDelta::hours(1);

/// Whether `instant` is within the safe hours, of somebody who may have agreed to an hour (by the clock
/// there). They are not called before it, and then too inside the safe hours; where nobody gave any, their
/// own word is better than hours that are assumed.
#[must_use]
pub fn callable_as_agreed(
    instant: DateTime<Utc>,
    rules: &SafetyRules,
    agreed: Option<NaiveDateTime>,
) -> Callable {
    let agreed = agreed.and_then(|at| at.and_local_timezone(rules.zone).earliest());
    let Some(at) = agreed.map(|at| at.with_timezone(&Utc)) else {
        return callable_at(instant, rules);
    };
    if rules.hours.is_empty() && !rules.never_call {
        if at > instant {
            return Callable::Not { opens_at: at };
        }
        if instant < at + AGREED {
            return Callable::Now {
                closes_at: at + AGREED,
                assumed: false,
            };
        }
    }
    match callable_at(at.max(instant), rules) {
        Callable::Now { .. } if at > instant => Callable::Not { opens_at: at },
        callable => callable,
    }
}

type Span = (DateTime<Utc>, DateTime<Utc>);

/// The spans that begin from yesterday (one may pass midnight) to a week ahead.
fn spans(instant: DateTime<Utc>, rules: &SafetyRules) -> Vec<Span> {
    let days = days_around(instant, rules.zone);
    let of_day = |day: NaiveDate| {
        let today = rules
            .hours
            .iter()
            .filter(move |hours| hours.days.is_empty() || hours.days.contains(&day.weekday()));
        today.filter_map(move |hours| span(day, hours.from, hours.to, rules.zone))
    };
    days.into_iter().flatten().flat_map(of_day).collect()
}

fn assumed_spans(instant: DateTime<Utc>, zone: Tz) -> Vec<Span> {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    let (Some(from), Some(to)) = (time(ASSUMED.0), time(ASSUMED.1)) else {
        return Vec::new();
    };
    days_around(instant, zone)
        .into_iter()
        .flatten()
        .filter_map(|d| span(d, from, to, zone))
        .collect()
}

fn days_around(instant: DateTime<Utc>, zone: Tz) -> Option<impl Iterator<Item = NaiveDate>> {
    let yesterday = instant.with_timezone(&zone).date_naive().pred_opt()?;
    Some((0..=8).filter_map(move |ahead| yesterday.checked_add_days(Days::new(ahead))))
}

fn span(day: NaiveDate, from: NaiveTime, to: NaiveTime, zone: Tz) -> Option<Span> {
    let last_day = if to > from { day } else { day.succ_opt()? };
    Some((
        instant_of(day, from, zone)?,
        instant_of(last_day, to, zone)?,
    ))
}

/// The instant of a local time; within an hour that the clocks skip, the end of the gap.
fn instant_of(day: NaiveDate, time: NaiveTime, zone: Tz) -> Option<DateTime<Utc>> {
    let local = day.and_time(time);
    let after_gap = || {
        zone.from_local_datetime(&(local + chrono::TimeDelta::hours(1)))
            .earliest()
    };
    let instant = zone
        .from_local_datetime(&local)
        .earliest()
        .or_else(after_gap)?;
    Some(instant.with_timezone(&Utc))
}

/// The zone of a country (ISO 3166-1 alpha-2) that has only one; `None` where one must ask.
#[must_use]
pub fn zone_of_country(alpha2: &str) -> Option<Tz> {
    match alpha2.to_ascii_uppercase().as_str() {
        "GT" => Some(Tz::America__Guatemala),
        "HN" => Some(Tz::America__Tegucigalpa),
        "SV" => Some(Tz::America__El_Salvador),
        "NI" => Some(Tz::America__Managua),
        "CR" => Some(Tz::America__Costa_Rica),
        "BZ" => Some(Tz::America__Belize),
        "PA" => Some(Tz::America__Panama),
        "CO" => Some(Tz::America__Bogota),
        "PE" => Some(Tz::America__Lima),
        "VE" => Some(Tz::America__Caracas),
        "CU" => Some(Tz::America__Havana),
        "HT" => Some(Tz::America__PortauPrince),
        "DO" => Some(Tz::America__Santo_Domingo),
        "RO" => Some(Tz::Europe__Bucharest),
        "IN" => Some(Tz::Asia__Kolkata),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn hours(days: &[Weekday], from: &str, to: &str) -> SafeHours {
        SafeHours {
            days: days.to_vec(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    fn guatemala(hours: Vec<SafeHours>) -> SafetyRules {
        SafetyRules {
            hours,
            ..SafetyRules::careful(Tz::America__Guatemala)
        }
    }

    #[test]
    fn safe_hours_are_in_the_parents_clock() {
        // 15:00 to 20:00 in Guatemala is 21:00 to 02:00 UTC.
        let rules = guatemala(vec![hours(&[], "15:00:00", "20:00:00")]);
        let closes_at = at("2018-08-30T02:00:00Z");
        assert_eq!(
            callable_at(at("2018-08-29T22:42:00Z"), &rules),
            Callable::Now {
                closes_at,
                assumed: false
            }
        );
        assert_eq!(
            callable_at(at("2018-08-29T21:00:00Z"), &rules),
            Callable::Now {
                closes_at,
                assumed: false
            }
        );
        let opens_at = at("2018-08-29T21:00:00Z");
        assert_eq!(
            callable_at(at("2018-08-29T20:59:59Z"), &rules),
            Callable::Not { opens_at }
        );
        let opens_at = at("2018-08-30T21:00:00Z");
        assert_eq!(callable_at(closes_at, &rules), Callable::Not { opens_at });
    }

    #[test]
    fn a_span_may_pass_midnight_and_keep_to_its_day() {
        let rules = guatemala(vec![hours(&[Weekday::Sat], "22:00:00", "01:30:00")]);
        // Sunday 00:30 in Guatemala belongs to Saturday's span.
        let inside = callable_at(at("2018-09-02T06:30:00Z"), &rules);
        assert_eq!(
            inside,
            Callable::Now {
                closes_at: at("2018-09-02T07:30:00Z"),
                assumed: false
            }
        );
        let after = callable_at(at("2018-09-02T08:00:00Z"), &rules);
        assert_eq!(
            after,
            Callable::Not {
                opens_at: at("2018-09-09T04:00:00Z")
            }
        );
    }

    #[test]
    fn the_clock_change_moves_the_instant_and_not_the_hour() {
        let rules = SafetyRules {
            hours: vec![hours(&[], "02:30:00", "04:00:00")],
            ..SafetyRules::careful(Tz::America__Los_Angeles)
        };
        // On 11 March 2018 the hour from 2 to 3 does not exist: it opens at 3:30 local.
        let opens = callable_at(at("2018-03-11T08:00:00Z"), &rules);
        assert_eq!(
            opens,
            Callable::Not {
                opens_at: at("2018-03-11T10:30:00Z")
            }
        );
    }

    #[test]
    fn hours_nobody_gave_are_daytime_and_said_to_be_assumed() {
        let rules = SafetyRules::careful(Tz::America__Tegucigalpa);
        let noon = callable_at(at("2018-08-29T18:00:00Z"), &rules);
        assert!(matches!(noon, Callable::Now { assumed: true, .. }));
        assert!(matches!(
            callable_at(at("2018-08-29T08:00:00Z"), &rules),
            Callable::Not { .. }
        ));
    }

    #[test]
    fn never_means_never() {
        let rules = SafetyRules {
            never_call: true,
            ..guatemala(vec![hours(&[], "00:00:00", "00:00:00")])
        };
        assert_eq!(
            callable_at(at("2018-08-29T18:00:00Z"), &rules),
            Callable::Never
        );
    }

    #[test]
    fn silence_about_messages_forbids_them() {
        let rules = SafetyRules::careful(Tz::America__Guatemala);
        for channel in Channel::ALL {
            assert_eq!(rules.message_by(*channel), MessageRule::Never);
        }
        let agreed = SafetyRules {
            message: MessageRule::AgreedWordsOnly,
            safe_words: Some("call Inés".into()),
            ..rules.clone()
        };
        assert_eq!(
            agreed.message_by(Channel::Call),
            MessageRule::AgreedWordsOnly
        );
        assert_eq!(agreed.message_by(Channel::Whatsapp), MessageRule::Never);
        let no_words = SafetyRules {
            safe_words: Some(" ".into()),
            ..agreed
        };
        assert_eq!(no_words.message_by(Channel::Call), MessageRule::Never);
    }

    #[test]
    fn stored_rules_read_back_and_blanks_are_careful() {
        let rules = guatemala(vec![hours(&[Weekday::Mon], "15:00:00", "20:00:00")]);
        let json = serde_json::to_string(&rules).unwrap();
        assert_eq!(serde_json::from_str::<SafetyRules>(&json).unwrap(), rules);
        let bare: SafetyRules = serde_json::from_str(r#"{"zone":"America/Guatemala"}"#).unwrap();
        assert_eq!(bare, SafetyRules::careful(Tz::America__Guatemala));
    }

    #[test]
    fn a_country_with_several_zones_has_none() {
        assert_eq!(zone_of_country("gt"), Some(Tz::America__Guatemala));
        assert_eq!(zone_of_country("MX"), None);
        assert_eq!(zone_of_country("US"), None);
    }
}
