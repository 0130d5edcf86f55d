//! The family summary for counsel: every code said, and of a contact point its kind and state alone.

use super::Press;
use crate::messages::Messages;
use crate::wire::{ApiError, ContactPointView, FamilyView, PairView, PersonView, StatementView};
use reencuentro_export::print::{
    FamilySummary, PrintedSheet, SummaryAnswer, SummaryPair, SummaryPerson, SummaryPoint,
    SummaryStatement,
};
use std::collections::BTreeMap;

impl Press<'_> {
    pub(super) fn summary(
        &self,
        family: &FamilyView,
        messages: &Messages,
    ) -> Result<PrintedSheet, ApiError> {
        let labels = Labels(messages);
        let name = |id: &str| {
            let person = family.people.iter().find(|person| person.id == id);
            person.map(|person| person.name.clone()).unwrap_or_default()
        };
        let summary = FamilySummary {
            people: family.people.iter().map(|one| labels.person(one)).collect(),
            pairs: family
                .pairs
                .iter()
                .map(|pair| labels.pair(pair, name(&pair.parent), name(&pair.child)))
                .collect(),
        };
        Ok(summary.print(self.words, &self.head)?)
    }
}

struct Labels<'a>(&'a Messages);

impl Labels<'_> {
    /// The label of a code; a code without one stays as it is.
    fn of(&self, prefix: &str, code: &str) -> String {
        if code.is_empty() {
            return String::new();
        }
        let id = format!("{prefix}-{}", code.replace('_', "-").to_lowercase());
        if self.0.has(&id) {
            self.0.say(&id, &BTreeMap::new())
        } else {
            code.to_owned()
        }
    }

    fn person(&self, person: &PersonView) -> SummaryPerson {
        let names = person.names.iter().map(|name| name.raw.clone());
        let numbers = person.identifiers.iter();
        let numbers = numbers.filter(|number| number.kind == "a_number");
        let consents = person.consents.iter().map(|one| SummaryAnswer {
            purpose: self.of("purpose", &one.purpose),
            answer: match one.answer.as_str() {
                "contradicting" => self.of("print-consent", &one.answer),
                answer => self.of("consent", answer),
            },
            on: one.on.clone(),
        });
        let languages = person.languages.iter();
        SummaryPerson {
            name: person.name.clone(),
            spellings: names.filter(|name| *name != person.name).collect(),
            part: self.of("print-part", &person.part),
            born: person.born.clone(),
            a_numbers: numbers.map(|number| number.shown.clone()).collect(),
            languages: languages.map(|one| self.of("lang", one)).collect(),
            counsel: person.counsel.clone(),
            contact: if person.part == "parent" {
                self.of("contact", &person.contact)
            } else {
                String::new()
            },
            points: person
                .contact_points
                .iter()
                .map(|one| self.point(one))
                .collect(),
            consents: consents.collect(),
        }
    }

    fn point(&self, point: &ContactPointView) -> SummaryPoint {
        SummaryPoint {
            kind: self.of("point-kind", &point.kind),
            state: self.of("print-point", &point.state),
        }
    }

    fn pair(&self, pair: &PairView, parent: String, child: String) -> SummaryPair {
        let parent_said = pair.parent_statements.iter();
        let child_said = pair.child_statements.iter();
        let missing = pair.missing.iter();
        SummaryPair {
            parent,
            child,
            relation: self.of("relation", &pair.relation),
            parent_said: parent_said
                .map(|said| self.statement(said, "preference", "stage"))
                .collect(),
            child_said: child_said
                .map(|said| self.statement(said, "wish", "wish-stage"))
                .collect(),
            explained: self.0.say(&pair.explained.message_id, &pair.explained.args),
            missing: missing.map(|code| self.of("missing", code)).collect(),
            parent_clearance: self.of("clearance", &pair.clearance_parent),
            child_clearance: self.of("clearance", &pair.clearance_child),
            deliveries: pair.delivered.clone(),
        }
    }

    fn statement(&self, said: &StatementView, wish: &str, stage: &str) -> SummaryStatement {
        SummaryStatement {
            wish: self.of(wish, &said.preference),
            state: self.of(stage, &said.stage),
            conditions: said.conditions.clone(),
            said_on: said.said_on.clone(),
            reconfirm_by: said.reconfirm_by.clone(),
        }
    }
}
