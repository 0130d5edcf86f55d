//! A document, drawn in the child: the window sees a picture that this program made, never the bytes
//! somebody sent.

use super::{Silent, ask, child};
use reencuentro_pages::{MOST_BYTES, Page, Undrawable, draw};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// What the child says first, on a line; of a page that was drawn, its PNG follows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Drawn {
        pages: u32,
        width: u32,
        height: u32,
        text: String,
        png: usize,
    },
    Refused(String),
}

/// The child's part: the document on standard input, the page on standard output.
pub(super) fn work(page: u32, width: u32) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock();
    input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let (line, png) = match draw(&bytes, page, width) {
        Ok(page) => {
            let line = Line::Drawn {
                pages: page.pages,
                width: page.width,
                height: page.height,
                text: page.text,
                png: page.png.len(),
            };
            (line, page.png)
        }
        Err(why) => (Line::Refused(why.code().to_owned()), Vec::new()),
    };
    serde_json::to_writer(&mut output, &line)?;
    output.write_all(b"\n")?;
    output.write_all(&png)?;
    output.flush()
}

/// Draws a page in a child process; without a program that could be started, none is drawn.
pub fn read(
    program: Option<&Path>,
    document: Zeroizing<Vec<u8>>,
    page: u32,
    width: u32,
) -> Result<Page, Undrawable> {
    let program = program.ok_or(Undrawable::WorkerEnded)?;
    let (page, width) = (page.to_string(), width.to_string());
    let mut command = child(program, &["page-worker", &page, &width]);
    let answer = ask(&mut command, document, |mut said| {
        let mut line = String::new();
        said.read_line(&mut line).ok()?;
        let line = serde_json::from_str(&line).ok()?;
        let mut png = Vec::new();
        said.read_to_end(&mut png).ok()?;
        Some((line, png))
    });
    match answer {
        Ok(Some((Line::Refused(code), _))) => {
            Err(Undrawable::from_code(&code).unwrap_or(Undrawable::Damaged))
        }
        Ok(Some((
            Line::Drawn {
                pages,
                width,
                height,
                text,
                png: length,
            },
            png,
        ))) if png.len() == length => Ok(Page {
            pages,
            width,
            height,
            png,
            text,
        }),
        Err(Silent::TookTooLong) => Err(Undrawable::TookTooLong),
        Ok(_) | Err(Silent::NotThere | Silent::Ended) => Err(Undrawable::WorkerEnded),
    }
}
