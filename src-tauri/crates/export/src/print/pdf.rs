//! Pages with their stamp and foot, written out as PDF/UA-1. The stamp and the foot are read aloud on
//! the first page and skipped on the others.

use super::faces::Faces;
use super::layout::{
    Ink, Kid, LABEL, Layout, Line, MARGIN, Node, PAGE, Role, STRONG, Style, WIDTH,
};
use super::lines::lines;
use super::{Letterhead, PrintedSheet, Said, Words};
use crate::ExportError;
use chrono::{Datelike, NaiveDate};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node as TreeNode, SpanTag,
    TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::{Document, SerializeSettings, color::rgb};
use std::num::NonZeroU16;

const FOOT: Style = Style {
    size: 8.0,
    step: 9.5,
    ..LABEL
};
const STAMP: Style = Style {
    size: 12.0,
    step: 15.0,
    ..STRONG
};
/// From the lower edge of the page to the last line of its foot.
const UNDER_FOOT: f32 = 26.0;
/// Room for the page's number at the right of the foot.
const NUMBER: f32 = 90.0;

/// What every page has besides what is written on it.
pub(super) struct Frame<'a> {
    faces: &'a Faces,
    stamp: Option<Said>,
    /// The lines of the foot; beside some of them stands the page's number, in those words.
    foot: Vec<(Said, Option<Words<'a>>)>,
    pub top: f32,
    pub bottom: f32,
}

/// Stamp and foot of one page.
struct Around {
    stamp: Vec<Line>,
    foot: Vec<Line>,
    ink: Vec<Ink>,
}

impl<'a> Frame<'a> {
    pub fn new(
        faces: &'a Faces,
        tongues: &[Words<'a>],
        head: &Letterhead<'_>,
        not_for: &str,
    ) -> Self {
        let tag = tongues.last().map_or("", |words| words.tag);
        let stamp = head.practice.then(|| {
            let all: Vec<String> = tongues
                .iter()
                .map(|words| words.said("print-practice").text)
                .collect();
            Said {
                tag,
                text: all.join(" · "),
            }
        });
        let face = faces.of(FOOT.weight);
        let mut foot = Vec::new();
        for words in tongues {
            let said = words.said(not_for);
            for line in lines(face, &said.text, FOOT.size, WIDTH) {
                foot.push((words.plain(line), None));
            }
        }
        for words in tongues {
            let day = words.day(head.made_on);
            let args = [
                ("organisation", head.organisation),
                ("day", &day),
                ("code", head.code),
            ];
            let made = words.with("print-made", &args);
            let broken = lines(face, &made.text, FOOT.size, WIDTH - NUMBER);
            for (no, line) in broken.into_iter().enumerate() {
                foot.push((words.plain(line), (no == 0).then_some(*words)));
            }
        }
        let high: f32 = foot.iter().map(|_| FOOT.step).sum();
        Self {
            faces,
            top: if stamp.is_some() { 58.0 } else { 44.0 },
            bottom: PAGE.1 - UNDER_FOOT - high - 14.0,
            stamp,
            foot,
        }
    }

    /// Stamp and foot of page `no` of `all`.
    fn around(&self, no: usize, all: usize) -> Around {
        let mut around = Around {
            stamp: Vec::new(),
            foot: Vec::new(),
            ink: Vec::new(),
        };
        if let Some(stamp) = &self.stamp {
            let wide = self.faces.of(STAMP.weight).width(&stamp.text, STAMP.size) + 16.0;
            let left = PAGE.0 - MARGIN - wide;
            around.ink.push(Ink::Frame {
                at: (left, 26.0),
                size: (wide, 22.0),
            });
            around
                .stamp
                .push(self.line(stamp, STAMP, (left + 8.0, 41.0)));
        }
        let mut y = self.bottom + 8.0;
        around.ink.push(Ink::Rule {
            from: (MARGIN, y),
            to: MARGIN + WIDTH,
        });
        y += 3.0;
        let (no, all) = ((no + 1).to_string(), all.to_string());
        for (said, numbered) in &self.foot {
            let base = y + FOOT.size;
            around.foot.push(self.line(said, FOOT, (MARGIN, base)));
            if let Some(words) = numbered {
                let page = words.with("print-page", &[("page", &no), ("pages", &all)]);
                let wide = self.faces.of(FOOT.weight).width(&page.text, FOOT.size);
                let left = PAGE.0 - MARGIN - wide;
                around.foot.push(self.line(&page, FOOT, (left, base)));
            }
            y += FOOT.step;
        }
        around
    }

    fn line(&self, said: &Said, style: Style, at: (f32, f32)) -> Line {
        Line {
            at,
            style,
            tag: said.tag,
            text: self.faces.of(style.weight).drawable(&said.text),
        }
    }

    /// Writes stamp or foot: read aloud on the first page, skipped on the others.
    fn write(&self, surface: &mut Surface<'_>, all: &[Line], first: bool) -> Vec<TreeNode> {
        let mut read = Vec::new();
        for line in all {
            if first {
                let said = tagged(surface, self.faces, line);
                read.push(group(&Role::Paragraph, line.tag, vec![said.into()]).into());
            } else {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
                    ArtifactType::Footer,
                )));
                glyphs(surface, self.faces, line);
                surface.end_tagged();
            }
        }
        read
    }
}

/// Writes it out; the title is the document's and names nobody.
pub(super) fn write(
    layout: Layout<'_>,
    frame: &Frame<'_>,
    title: &Said,
    made_on: NaiveDate,
) -> Result<PrintedSheet, ExportError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| ExportError::Paper)?;
    let settings = SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    };
    let mut document = Document::new_with(settings);
    let mut written: Vec<Vec<Option<Identifier>>> = Vec::new();
    let (mut heard_first, mut heard_last) = (Vec::new(), Vec::new());
    let count = layout.pages.len();
    for (no, page) in layout.pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(ExportError::Paper)?;
        let mut sheet = document.start_page_with(size);
        let mut surface = sheet.surface();
        let around = frame.around(no, count);
        draw(&mut surface, page.ink.iter().chain(&around.ink));
        heard_first.extend(frame.write(&mut surface, &around.stamp, no == 0));
        let lines = page.lines.iter();
        let lines = lines.map(|line| Some(tagged(&mut surface, frame.faces, line)));
        written.push(lines.collect());
        heard_last.extend(frame.write(&mut surface, &around.foot, no == 0));
        surface.finish();
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(title.tag.to_owned()));
    let inside = kids(&layout.nodes, 0, &mut written);
    for node in heard_first.into_iter().chain(inside).chain(heard_last) {
        tree.push(node);
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(&layout));
    document.set_metadata(properties(title, made_on));
    Ok(PrintedSheet {
        bytes: document.finish().map_err(|_| ExportError::Paper)?,
        pages: u32::try_from(count).map_err(|_| ExportError::Paper)?,
    })
}

fn properties(title: &Said, made_on: NaiveDate) -> Metadata {
    let year = u16::try_from(made_on.year()).unwrap_or_default();
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let day = DateTime::new(year)
        .month(part(made_on.month()))
        .day(part(made_on.day()));
    Metadata::new()
        .title(title.text.clone())
        .language(title.tag.to_owned())
        .creator("Reencuentro".to_owned())
        .creation_date(day)
}

fn outline(layout: &Layout<'_>) -> Outline {
    let mut outline = Outline::new();
    for stop in &layout.stops {
        let to = XyzDestination::new(stop.page, Point::from_xy(MARGIN, stop.y));
        outline.push_child(OutlineNode::new(stop.text.clone(), to));
    }
    outline
}

fn draw<'i>(surface: &mut Surface<'_>, ink: impl Iterator<Item = &'i Ink>) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
        ArtifactType::Other,
    )));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(90, 90, 90).into(),
        width: 0.6,
        ..Stroke::default()
    }));
    for one in ink {
        let mut path = PathBuilder::new();
        match *one {
            Ink::Rule { from: (x, y), to } => {
                path.move_to(x, y);
                path.line_to(to, y);
            }
            Ink::Frame {
                at: (x, y),
                size: (width, height),
            } => {
                if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                    path.push_rect(rect);
                }
            }
        }
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
    }
    surface.set_stroke(None);
    surface.end_tagged();
}

fn tagged(surface: &mut Surface<'_>, faces: &Faces, line: &Line) -> Identifier {
    let span = SpanTag::empty().with_lang(Some(line.tag));
    let written = surface.start_tagged(ContentTag::Span(span));
    glyphs(surface, faces, line);
    surface.end_tagged();
    written
}

fn glyphs(surface: &mut Surface<'_>, faces: &Faces, line: &Line) {
    let face = faces.of(line.style.weight);
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(0, 0, 0).into(),
        ..Fill::default()
    }));
    let at = Point::from_xy(line.at.0, line.at.1);
    let all = face.glyphs(&line.text);
    surface.draw_glyphs(
        at,
        &all,
        face.font.clone(),
        &line.text,
        line.style.size,
        false,
    );
}

/// What belongs to a node, in the order in which it is read.
fn kids(nodes: &[Node], of: usize, written: &mut [Vec<Option<Identifier>>]) -> Vec<TreeNode> {
    let mut all = Vec::new();
    for kid in &nodes[of].kids {
        match *kid {
            Kid::Line(page, line) => {
                let taken = written.get_mut(page).and_then(|page| page.get_mut(line));
                all.extend(taken.and_then(Option::take).map(TreeNode::from));
            }
            Kid::Node(node) => {
                let inner = kids(nodes, node, written);
                all.push(group(&nodes[node].role, nodes[node].tag, inner).into());
            }
        }
    }
    all
}

fn group(role: &Role, tag: &str, children: Vec<TreeNode>) -> TagGroup {
    let lang = || (!tag.is_empty()).then(|| tag.to_owned());
    let kind: TagKind = match role {
        Role::Root => Tag::Section.into(),
        Role::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).with_lang(lang()).into()
        }
        Role::Paragraph => Tag::P.with_lang(lang()).into(),
        Role::List(true) => Tag::L(ListNumbering::Decimal).with_lang(lang()).into(),
        Role::List(false) => Tag::L(ListNumbering::None).with_lang(lang()).into(),
        Role::Item => Tag::LI.into(),
        Role::ItemLabel => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.with_lang(lang()).into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).with_lang(lang()).into(),
        Role::Cell => Tag::TD.with_lang(lang()).into(),
    };
    TagGroup::with_children(kind, children)
}
