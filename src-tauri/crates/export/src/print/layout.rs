//! What stands where, page after page, and what it is: each line of text belongs to a node of the tree
//! that a screen reader walks. Sizes are points from the upper left corner.

use super::Said;
use super::faces::{Faces, Weight};
use super::lines::lines;

/// Letter, the paper of the offices and of Guatemala and Honduras.
pub(super) const PAGE: (f32, f32) = (612.0, 792.0);
/// Left and right of what is written.
pub(super) const MARGIN: f32 = 54.0;
/// The width of what is written.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// Between columns.
pub(super) const GUTTER: f32 = 18.0;

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub weight: Weight,
    pub size: f32,
    /// From line to line.
    pub step: f32,
    /// Space before it.
    pub before: f32,
}

const fn style(weight: Weight, size: f32, step: f32, before: f32) -> Style {
    Style {
        weight,
        size,
        step,
        before,
    }
}

pub(super) const TITLE: Style = style(Weight::Bold, 16.0, 19.0, 0.0);
pub(super) const HEADING: Style = style(Weight::Bold, 12.0, 15.0, 11.0);
pub(super) const STRONG: Style = style(Weight::Bold, 10.0, 12.5, 5.0);
pub(super) const BODY: Style = style(Weight::Regular, 10.0, 12.5, 5.0);
pub(super) const VALUE: Style = style(Weight::Regular, 12.0, 15.0, 3.0);
pub(super) const LABEL: Style = style(Weight::Regular, 8.5, 10.0, 0.0);

/// What a node of the tree is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    Root,
    Heading(u16, String),
    Paragraph,
    /// A list; true where its items are numbered.
    List(bool),
    Item,
    ItemLabel,
    ItemBody,
    Table,
    Row,
    HeadCell,
    Cell,
}

/// A node of the tree.
#[derive(Debug)]
pub(super) struct Node {
    pub role: Role,
    pub tag: &'static str,
    pub kids: Vec<Kid>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kid {
    Node(usize),
    /// A line of a page.
    Line(usize, usize),
}

/// A line of text where it stands: `y` is its base line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub at: (f32, f32),
    pub style: Style,
    pub tag: &'static str,
    pub text: String,
}

/// What is ruled or framed: it belongs to nothing that is read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ink {
    Rule { from: (f32, f32), to: f32 },
    Frame { at: (f32, f32), size: (f32, f32) },
}

#[derive(Debug, Default)]
pub(super) struct Page {
    pub lines: Vec<Line>,
    pub ink: Vec<Ink>,
}

/// Where a heading stands: page and height.
#[derive(Debug)]
pub(super) struct Stop {
    pub text: String,
    pub page: usize,
    pub y: f32,
}

pub(super) struct Layout<'a> {
    pub faces: &'a Faces,
    pub pages: Vec<Page>,
    pub nodes: Vec<Node>,
    pub stops: Vec<Stop>,
    top: f32,
    bottom: f32,
    /// Where the next thing goes.
    pub y: f32,
    open: usize,
}

impl<'a> Layout<'a> {
    pub fn new(faces: &'a Faces, top: f32, bottom: f32) -> Self {
        let root = Node {
            role: Role::Root,
            tag: "",
            kids: Vec::new(),
        };
        Self {
            faces,
            pages: vec![Page::default()],
            nodes: vec![root],
            stops: Vec::new(),
            top,
            bottom,
            y: top,
            open: 0,
        }
    }

    /// Goes on on a fresh page, unless this one is still empty.
    pub fn next_page(&mut self) {
        if self.page().lines.is_empty() && self.page().ink.is_empty() {
            return;
        }
        self.pages.push(Page::default());
        self.y = self.top;
    }

    /// Whether all that was written stands above the foot of its page: a single cell or paragraph can be
    /// higher than a page.
    pub fn is_whole(&self) -> bool {
        let lines = self.pages.iter().flat_map(|page| &page.lines);
        lines
            .into_iter()
            .all(|line| line.at.1 <= self.bottom + line.style.step)
    }

    /// Whether something this high still stands on this page.
    pub fn fits(&self, height: f32) -> bool {
        self.y + height <= self.bottom
    }

    /// Makes sure that something this high stands on one page.
    pub fn keep(&mut self, height: f32) {
        if !self.fits(height) {
            self.next_page();
        }
    }

    pub fn page(&mut self) -> &mut Page {
        // There is one from the beginning.
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// What is written by `fill` belongs to a new node.
    pub fn within<T>(
        &mut self,
        role: Role,
        tag: &'static str,
        fill: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let node = self.nodes.len();
        self.nodes.push(Node {
            role,
            tag,
            kids: Vec::new(),
        });
        self.nodes[self.open].kids.push(Kid::Node(node));
        let outer = std::mem::replace(&mut self.open, node);
        let done = fill(self);
        self.open = outer;
        done
    }

    /// How high a text would be in this width.
    pub fn height(&self, said: &Said, style: Style, width: f32) -> f32 {
        let face = self.faces.of(style.weight);
        lines(face, &said.text, style.size, width).len() as f32 * style.step
    }

    /// Writes a text at `x`, `y` into the node that is open; gives its height.
    pub fn text(&mut self, said: &Said, style: Style, (x, y): (f32, f32), width: f32) -> f32 {
        let face = self.faces.of(style.weight);
        let broken = lines(face, &said.text, style.size, width);
        let mut base = y + style.size;
        for text in &broken {
            let line = Line {
                at: (x, base),
                style,
                tag: said.tag,
                text: text.clone(),
            };
            let (page, no) = (self.pages.len() - 1, self.page().lines.len());
            self.page().lines.push(line);
            self.nodes[self.open].kids.push(Kid::Line(page, no));
            base += style.step;
        }
        broken.len() as f32 * style.step
    }

    /// The same text in each language, side by side, from `x` on; gives its height. Every text is a
    /// node of its own.
    pub fn columns(&mut self, said: &[Said], role: &Role, style: Style, (x, y): (f32, f32)) -> f32 {
        let each = column_width(said.len(), MARGIN + WIDTH - x);
        let mut height: f32 = 0.0;
        let mut left = x;
        for one in said {
            let high = self.within(role.clone(), one.tag, |layout| {
                layout.text(one, style, (left, y), each)
            });
            height = height.max(high);
            left += each + GUTTER;
        }
        height
    }

    /// How high texts side by side would be.
    pub fn columns_height(&self, said: &[Said], style: Style, x: f32) -> f32 {
        let each = column_width(said.len(), MARGIN + WIDTH - x);
        let all = said.iter().map(|one| self.height(one, style, each));
        all.fold(0.0, f32::max)
    }

    fn heading_of(&mut self, said: &[Said], level: u16, style: Style, keep: f32) {
        let high = self.columns_height(said, style, MARGIN);
        let before = if self.y > self.top { style.before } else { 0.0 };
        self.keep(before + high + keep);
        if self.y > self.top {
            self.y += before;
        }
        let y = self.y;
        for one in said {
            let stop = Stop {
                text: one.text.clone(),
                page: self.pages.len() - 1,
                y,
            };
            self.stops.push(stop);
        }
        let mut left = MARGIN;
        let each = column_width(said.len(), WIDTH);
        for one in said {
            let role = Role::Heading(level, one.text.clone());
            self.within(role, one.tag, |layout| {
                layout.text(one, style, (left, y), each)
            });
            left += each + GUTTER;
        }
        self.y = y + high;
    }

    /// The sheet's title.
    pub fn title(&mut self, said: &[Said]) {
        self.heading_of(said, 1, TITLE, 0.0);
    }

    /// A heading, which never stands alone at the foot of a page.
    pub fn heading(&mut self, said: &[Said]) {
        self.heading_over(said, 60.0);
    }

    /// A heading over something this high that stands on one page with it.
    pub fn heading_over(&mut self, said: &[Said], height: f32) {
        self.heading_of(said, 2, HEADING, height);
    }

    /// A paragraph in each language.
    pub fn paragraph(&mut self, said: &[Said], style: Style) {
        let high = self.columns_height(said, style, MARGIN);
        self.keep(style.before + high);
        let y = self.y + style.before;
        self.columns(said, &Role::Paragraph, style, (MARGIN, y));
        self.y = y + high;
    }
}

/// The width of each of so many columns.
#[allow(clippy::cast_precision_loss)] // one or two
pub(super) fn column_width(columns: usize, width: f32) -> f32 {
    let columns = columns.max(1) as f32;
    (width - GUTTER * (columns - 1.0)) / columns
}
