//! The election form: what a parent wants for one child, or what a child wants. Blank, or with the
//! names of one pair filled in; no choice is ever ticked. Its rules are those of the settlement's form
//! (docs/domain.md §9): read aloud, one box, one form for each family member, a child under 14 signed
//! for, and a form that does not come back is no answer.

use super::layout::{BODY, Layout, STRONG, Style};
use super::parts::Field;
use super::{Letterhead, PrintedSheet, Words, beside, sheet};
use crate::ExportError;
use reencuentro_core::rules::preference::{ChildWish, ParentPreference};

/// Whose form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elector {
    /// The parent's, for one child.
    Parent,
    /// The child's own.
    Child,
}

/// The names that are filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElectionNames {
    /// The parent's, as shown.
    pub parent: String,
    /// The child's, as shown.
    pub child: String,
}

/// What may stand on an election form.
#[derive(Debug, Clone)]
pub struct ElectionForm {
    /// Blank when absent.
    pub names: Option<ElectionNames>,
    /// One form for each, in this order.
    pub electors: Vec<Elector>,
}

impl ElectionForm {
    /// The form in these languages, side by side; the last is the document's own.
    ///
    /// # Errors
    /// [`ExportError::Paper`].
    pub fn print(
        &self,
        tongues: &[Words<'_>],
        head: &Letterhead<'_>,
    ) -> Result<PrintedSheet, ExportError> {
        let titles = ("print-form-title", "print-form-not-for");
        sheet(tongues, head, titles, |layout| {
            for (at, elector) in self.electors.iter().enumerate() {
                if at > 0 {
                    layout.next_page();
                }
                self.one(layout, tongues, *elector);
            }
        })
    }

    fn one(&self, layout: &mut Layout<'_>, tongues: &[Words<'_>], elector: Elector) {
        let say = |id: &str| beside(tongues, id);
        let (wants, choose) = match elector {
            Elector::Parent => ("print-form-parent", "print-form-choose"),
            Elector::Child => ("print-form-child", "print-form-choose-child"),
        };
        layout.title(&say(wants));
        layout.paragraph(&say("print-form-read"), STRONG);
        layout.paragraph(&say("print-form-yours"), BODY);
        layout.paragraph(&say("print-form-silence"), BODY);
        let names = self.names.as_ref();
        layout.fields(&[
            Field {
                label: say("print-form-parent-name"),
                value: names.map(|names| names.parent.as_str()),
            },
            Field {
                label: say("print-form-child-name"),
                value: names.map(|names| names.child.as_str()),
            },
        ]);
        layout.heading(&say(choose));
        layout.paragraph(&say("print-form-one-box"), TIGHT);
        let choices: Vec<_> = choices(elector).iter().map(|id| say(id)).collect();
        layout.boxes(&choices);
        match elector {
            Elector::Parent => layout.lines_by_hand(say("print-form-condition"), 2),
            Elector::Child => layout.paragraph(&say("print-form-no-reasons"), BODY),
        }
        sign(layout, tongues, elector);
    }
}

/// What is read back, and who signs. It stands on the page of the boxes: a signature on a page of its
/// own could be put under another wish (a test holds it).
fn sign(layout: &mut Layout<'_>, tongues: &[Words<'_>], elector: Elector) {
    let say = |id: &str| beside(tongues, id);
    layout.paragraph(&say("print-form-read-back-title"), STRONG);
    layout.boxes(&[say("print-form-read-back")]);
    let signer = match elector {
        Elector::Parent => "print-form-sign-parent",
        Elector::Child => {
            layout.paragraph(&say("print-form-signs"), STRONG);
            layout.boxes(&[say("print-form-signs-child"), say("print-form-signs-for")]);
            "print-form-sign-child"
        }
    };
    layout.signatures(vec![say(signer), say("print-form-sign-when")]);
    layout.signatures(vec![
        say("print-form-sign-counsel"),
        say("print-form-sign-witness"),
        say("print-form-language"),
    ]);
}

const TIGHT: Style = Style {
    before: 2.0,
    ..BODY
};

/// The boxes: what a person can want, and not what an office concludes about them.
fn choices(elector: Elector) -> Vec<String> {
    let id = |code: &str, prefix: &str| format!("print-{prefix}-{}", code.replace('_', "-"));
    match elector {
        Elector::Parent => ParentPreference::ALL
            .iter()
            .filter(|one| !matches!(one, ParentPreference::UnableToObtain))
            .map(|one| id(one.code(), "choice"))
            .collect(),
        Elector::Child => ChildWish::ALL
            .iter()
            .filter(|one| !matches!(one, ChildWish::TooYoung))
            .map(|one| id(one.code(), "wish"))
            .collect(),
    }
}
