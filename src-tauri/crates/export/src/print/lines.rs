//! A text broken into lines.

use super::faces::Face;

/// The lines of a text in this width; what is longer than a line is broken between letters.
pub(super) fn lines(face: &Face, text: &str, size: f32, width: f32) -> Vec<String> {
    let text = face.drawable(text);
    let mut all: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if face.width(&longer, size) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            all.push(std::mem::take(&mut line));
        }
        line = broken(face, word, size, width, &mut all);
    }
    all.push(line);
    all
}

/// A word that may be longer than a line: what fills lines goes into `all`, its rest is given back.
fn broken(face: &Face, word: &str, size: f32, width: f32, all: &mut Vec<String>) -> String {
    let mut rest = String::new();
    for character in word.chars() {
        rest.push(character);
        if face.width(&rest, size) > width && rest.chars().count() > 1 {
            rest.pop();
            all.push(std::mem::replace(&mut rest, character.to_string()));
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::super::faces::{Faces, Weight};
    use super::*;

    #[test]
    fn no_line_is_wider_than_it_may_be_and_no_letter_is_lost() {
        let faces = Faces::load().unwrap();
        let face = faces.of(Weight::Regular);
        let text =
            "Se lee en voz alta, en un idioma que usted entienda: Xicayixtucxicayixtucxicay.";
        let all = lines(face, text, 10.0, 80.0);
        assert!(all.len() > 4);
        for line in &all {
            assert!(face.width(line, 10.0) <= 80.0, "{line}");
        }
        let joined: String = all.concat();
        assert_eq!(joined.replace(' ', ""), text.replace(' ', ""));
    }
}
