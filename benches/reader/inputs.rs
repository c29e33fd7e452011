//! Texts to measure the reader with: releases as they are, and shapes that a careless reader takes too long over.

use std::fs;
use std::path::{Path, PathBuf};

/// A text of any length.
#[derive(Clone, Copy)]
pub(crate) struct Input {
    /// What the text is made of.
    pub(crate) name: &'static str,
    make: fn(usize) -> String,
}

impl Input {
    /// The text, of about so many bytes.
    pub(crate) fn of(&self, bytes: usize) -> String {
        (self.make)(bytes)
    }
}

/// What stands before the text that matters, so that this is neither headline nor standfirst.
const HEAD: &str =
    "A headline\n\nMayor Ana Ruiz said the lead of the release is a sentence.\n\nAnother one follows it.\n\n";

/// The same where nobody is named.
const NAMELESS: &str = "A headline\n\nThe lead of the release is a sentence.\n\nAnother one follows it.\n\n";

/// The releases of the corpus, one after the other.
pub(crate) const RELEASES: Input = Input { name: "releases", make: |bytes| repeated("", &corpus(), bytes) };

/// The same in other forms.
pub(crate) const FORMS: [Input; 3] = [
    Input { name: "releases, CRLF", make: |bytes| repeated("", &corpus().replace('\n', "\r\n"), bytes) },
    Input { name: "releases on one line", make: |bytes| repeated(HEAD, &corpus().replace('\n', " "), bytes) },
    Input { name: "releases, hard-wrapped", make: |bytes| repeated("", &wrapped(&corpus()), bytes) },
];

macro_rules! shapes {
    ($($name:literal: $unit:expr;)*) => {
        /// Texts that nobody writes, but that anybody can send.
        pub(crate) const SHAPES: &[Input] = &[$(
            Input { name: $name, make: |bytes| repeated(HEAD, $unit, bytes) },
            Input {
                name: concat!($name, ", nobody named"),
                make: |bytes| repeated(NAMELESS, $unit, bytes)
            }
        ),*];
    };
}

shapes! {
    "one word": "a";
    "one word in capitals": "A";
    "one word with full stops": "a.";
    "one word with apostrophes": "a’";
    "words": "word ";
    "words in capitals": "Word ";
    "numbers": "20 ";
    "sentences": "It is so. ";
    "commas": "a, ";
    "commas and names": "Ruiz, ";
    "colons": ":";
    "words with colons": "a: ";
    "semicolons and dashes": "; – ";
    "empty lines": "\n";
    "lines of one letter": "a\n";
    "lines of one letter, parted": "a\n\n";
    "lines of one capital": "A\n";
    "lines ended by CR": "a\r";
    "lines with a colon": "Country: a\n";
    "broken lines": "so long a line that it was broken at some width\n";
    "broken lines, uneven": "so long a line that it was broken\nat some width and\nnot at another one, as in mail\n";
    "bullets": "- a\n";
    "bullets without items": "-\n";
    "numbered items": "1. a\n2. b\n";
    "rules": "---\n";
    "end marks": "ENDS\n";
    "labels of related titles": "ALSO READ\n";
    "labels with titles": "ALSO READ\nA title\n";
    "opening marks on lines": "“\n";
    "opening marks": "“a ";
    "opening marks, single": "‘a ";
    "opening marks, single, after sentences": "Ab. ‘";
    "opening marks, single and joined": "(‘a";
    "apostrophes that open": "('a";
    "straight marks": "\"";
    "straight marks, parted": "\" ";
    "straight marks, single": "' ";
    "straight marks, told and slipped": "said, \" a ";
    "apostrophes that open, joined": "-'a";
    "curly ends of straight marks": "-'a.’ ";
    "quotations and dashes": "“It is so.” – Ana ";
    "items that speak": "- Ana Ruiz, head of ports: “It is so.”\n";
    "torn lines": "Mayor Ana Ruiz\nwent there to see what it is like to be in Lyall at noon.\n";
    "lists of matters": "Ana Ruiz, Minister for Ports, Trade, Roads and Rivers, said so. ";
    "quoted letters": "\"a\" ";
    "quoted letters, single": "'a' ";
    "quoted letters, single and curly": "‘a’ ";
    "quoted letters, joined": "(‘a’";
    "quoted letters, German": "„a“ ";
    "quoted sentences": "“It is so.” ";
    "quoted lines": "“It is so.”\n";
    "quoted lines, open": "“It is so.\n";
    "quoted lines, signed": "“It is so.”\n— Ana Ruiz, head of ports\n";
    "quoted lines, said after": "“It is so.”\nMayor Ana Ruiz said.\n";
    "quotations of one speaker": "Ruiz said (“a” ";
    "quotations without white space": "Ruiz said (“a”(“a”(“a”(“a”(“a”(“a”(“a”(“a”.\n";
    "said": "said ";
    "he said": "he said ";
    "she said, in lines": "“It is so,” she said.\n";
    "also said": "also also also said ";
    "according to": "according to Ruiz ";
    "according to a report": "according to a report “a” ";
    "firms of many names": "Ruiz & ";
    "the company said": "said the company “a” ";
    "the club wrote, in German": "schrieb der Verein „a“ ";
    "he wrote, in German": "schrieb er „a“: ";
    "she promised, in French": "« a », promet-elle ";
    "the mayor said": "The Mayor said so. ";
    "people": "Minister Ana Ruiz met Tom Vale, head of ports. ";
    "titles": "Dr. ";
    "owners": "Ruiz’s ";
    "roles": "minister ";
    "owned roles": "the council’s chief executive ";
    "joined names": "Ana de la ";
    "days": "20 December ";
    "days with years": "20 December 2025. ";
    "days of meetings": "meet on 20 December ";
    "days of meetings, in lines": "They meet in Porirua on 20 December 2025.\n";
    "no-break spaces": "a\u{a0}";
    "white space": "a \t ";
    "white space alone": " ";
    "combining marks": "a\u{301}";
    "zeros": "\0";
    "Arabic": "قال الوزير إن الجسر سيغلق يوم الاثنين، وأضاف: “سنعود قريبا.”\n";
    "Hebrew": "השר אמר כי הגשר ייסגר ביום שני. ";
    "Japanese": "大臣は「橋は月曜日に閉鎖される」と述べた。\n";
}

/// Texts whose parts differ from each other.
pub(crate) const SERIES: [Input; 8] = [
    Input { name: "many people", make: |bytes| series(bytes, |n| format!("Minister Ana{n} Ruiz{n} said so. ")) },
    Input { name: "many people, meant by roles", make: |bytes| series(bytes, by_role) },
    Input { name: "a long name", make: long_name },
    Input { name: "a body of a long word", make: |bytes| long_word(bytes, "la Fédération de ", "") },
    Input { name: "a post with a long adjective", make: |bytes| long_word(bytes, "un directeur ", "ique") },
    Input {
        name: "one name, and pronouns beside it", make: |bytes| repeated(&beside(), "“So,” she said. ", bytes)
    },
    Input {
        name: "quotations before who says them",
        make: |bytes| repeated(HEAD, "It was “so and so”. ", bytes) + "That, Ana Ruiz said. ",
    },
    Input {
        name: "contacts of two names",
        make: |bytes| repeated(&tail(), "Ana Ruiz / Leo Vale\n01632 960001\n", bytes),
    },
];

fn by_role(number: usize) -> String {
    if number < 100 { format!("Deputy Mayor Ana Ruiz{number} left. ") } else { "“So,” the Chair said. ".to_owned() }
}

/// A name as long as a quarter of the text, and pronouns that stand for it.
fn long_name(bytes: usize) -> String {
    let name = ["Mayor A", &"a".repeat(bytes / 8), " B", &"b".repeat(bytes / 8), " said “so.”\n"].concat();
    repeated(&[HEAD, &name].concat(), "She said “so.” ", bytes)
}

/// Who speaks has a word in small letters as long as half of the text, and goes on speaking.
fn long_word(bytes: usize, start: &str, end: &str) -> String {
    let first = ["« Les dents sont bonnes », indique ", start, &"a".repeat(bytes / 2), end, ". "].concat();
    repeated(&[HEAD, &first].concat(), "« Elles sont belles. » ", bytes)
}

/// A paragraph with the only name that it has.
fn beside() -> String {
    [HEAD, "The court heard Tom Vale. "].concat()
}

/// What stands before the contacts.
fn tail() -> String {
    [HEAD, "ENDS\n\nContacts\n"].concat()
}

fn series(bytes: usize, part: fn(usize) -> String) -> String {
    let mut text = HEAD.to_owned();
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&part(number));
    }
    text
}

/// The folders of the corpus, in order.
pub(crate) fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut folders: Vec<_> =
        fs::read_dir(root).expect("there is a corpus").flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// All releases of the corpus. End marks are left out, since the reader does little with what stands after one.
fn corpus() -> String {
    let folders = folders();
    // A short text has as much of each country and language as a long one, or the two could not be compared.
    let step = folders.len().div_ceil(12).max(1);
    let mixed = (0..step).flat_map(|first| folders.iter().skip(first).step_by(step));
    let mut all = String::new();
    for text in mixed.filter_map(|folder| fs::read_to_string(folder.join("release.txt")).ok()) {
        let is_end =
            |line: &&str| matches!(line.trim_matches(|c: char| !c.is_alphanumeric()), "ENDS" | "END" | "30" | "");
        for line in text.lines().filter(|line| line.trim().is_empty() || !is_end(line)) {
            all.push_str(line);
            all.push('\n');
        }
        all.push('\n');
    }
    all
}

fn wrapped(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for line in text.lines() {
        let mut width = 0;
        for word in line.split(' ') {
            if width > 0 {
                let broken = width + word.len() > 72;
                all.push(if broken { '\n' } else { ' ' });
                width = if broken { 0 } else { width + 1 };
            }
            all.push_str(word);
            width += word.len();
        }
        all.push_str("\n\n");
    }
    all
}

/// A unit that is repeated is shorter than this, in bytes; the corpus is longer.
const SHORT: usize = 256;

fn repeated(head: &str, unit: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + head.len() + unit.len());
    text.push_str(head);
    while text.len() < bytes {
        text.push_str(unit);
    }
    // Of a short unit the last is whole, so that twice the text ends as the text does.
    let mut end = if unit.len() < SHORT { text.len() } else { bytes.max(head.len()).min(text.len()) };
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}
