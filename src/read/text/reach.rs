//! How somebody can be reached: telephone numbers, e-mail addresses, pages.

use super::words;
use crate::release::Link;

/// A way to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach<'a> {
    /// A telephone number, as written.
    Phone(&'a str),
    /// An e-mail address.
    Email(&'a str),
    /// A page, as written: perhaps without its scheme.
    Page(&'a str),
}

/// Fewer digits are no telephone number, and more are none either.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// And all of it is shorter than this, in characters.
const LONGEST: usize = 40;

/// All of them in a text, with their places, in order.
pub(super) fn find(text: &str) -> Vec<(usize, Reach<'_>)> {
    let mut found = Vec::new();
    let mut at = if is_bare(text) { text.len() } else { 0 };
    while let Some((start, word)) = next_word(text, at) {
        at = start + word.len();
        let inner = word.trim_start_matches(OPENING);
        let offset = start + word.len() - inner.len();
        if let Some(address) = address(inner) {
            found.push((offset + (address.as_ptr() as usize - inner.as_ptr() as usize), kind_of(address)));
        } else if let Some(phone) = phone_at(text, offset) {
            // A bracket before the figures belongs to it.
            let start = phone.as_ptr() as usize - text.as_ptr() as usize;
            found.push((start, Reach::Phone(phone)));
            at = at.max(start + phone.len());
        }
    }
    found
}

/// Whether a text surely has none of them: most have neither a sign for an address nor so many digits.
fn is_bare(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Arabic digits have two bytes. (Each of these goes through the text alone, many bytes at once.)
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let others = bytes.windows(2).filter(|pair| pair[0] == 0xd9 && matches!(pair[1], 0xa0..=0xa9)).count();
    // A page that has no slash has its "www."
    let dotted = |pair: &[u8]| pair[0] | 0x20 == b'w' && pair[1] == b'.';
    digits + others < *DIGITS.start()
        && bytes.iter().filter(|byte| matches!(byte, b'@' | b'/')).count() == 0
        && bytes.windows(2).filter(|pair| dotted(pair)).count() == 0
}

/// Whether there is a telephone number or an e-mail address in a text. (A page alone does not tell whom to ask.)
pub(super) fn is_in(text: &str) -> bool {
    find(text).iter().any(|(_, reach)| !matches!(reach, Reach::Page(_)))
}

/// The link to a page or an e-mail address. What has no scheme is taken to be secure, as browsers do.
pub(super) fn link(reach: Reach) -> Option<Link> {
    match reach {
        Reach::Email(address) => Link::mailto(address),
        Reach::Page(page) if is_page_with_scheme(page) => Link::new(page).ok(),
        Reach::Page(page) => Link::new(&["https://", page].concat()).ok(),
        Reach::Phone(_) => None,
    }
}

// With the marks of direction that stand around numbers in texts that are written from right to left.
const OPENING: [char; 15] = [
    '(', '<', '[', '“', '‘', '"', '\'', '«', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202d}', '\u{2066}', '\u{2068}',
    '\u{61c}',
];
const CLOSING: [char; 16] = [')', '>', ']', '”', '’', '"', '\'', '»', '.', ',', ';', ':', '!', '?', '،', '。'];

fn next_word(text: &str, from: usize) -> Option<(usize, &str)> {
    let rest = text.get(from..)?;
    let start = from + rest.find(|c: char| !c.is_whitespace())?;
    let word = text.get(start..)?.split(|c: char| c.is_whitespace()).next()?;
    Some((start, word))
}

/// The web or e-mail address in a word, without the punctuation around it: a label such as "E:" may stand before it.
fn address(word: &str) -> Option<&str> {
    if !word.contains(['@', '/', '.']) {
        return None;
    }
    let start = ["https://", "http://", "www."].iter().filter_map(|start| find_ignoring_case(word, start)).min();
    if let Some(start) = start {
        // A control character is no part of an address.
        let address = trimmed(word.get(start..)?.split(char::is_control).next()?);
        let named = address.rsplit("//").next().is_some_and(|host| host.trim_start_matches("www.").contains('.'));
        return (named || address.contains("//localhost")).then_some(address);
    }
    let at = word.find('@')?;
    let from = word.get(..at)?.rfind(|c: char| !is_local(c)).map_or(0, |end| end + 1);
    let address = trimmed(word.get(from..)?);
    let address = address.split(['>', ')', ',', ';', '|']).next().unwrap_or_default();
    let (local, host) = address.split_once('@')?;
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let good = !local.is_empty() && host.contains('.') && host.chars().all(is_host) && !host.starts_with('.');
    (good && Link::mailto(address).is_some()).then_some(address)
}

fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '\'' | '&')
}

/// An address without the punctuation after it. A bracket that was opened inside belongs to it.
fn trimmed(address: &str) -> &str {
    let mut address = address.split(['<', '>', '“', '”', '"', '«', '»']).next().unwrap_or_default();
    while let Some(last) = address.chars().next_back().filter(|last| CLOSING.contains(last)) {
        if last == ')' && address.matches('(').count() >= address.matches(')').count() {
            break;
        }
        address = address.get(..address.len() - last.len_utf8()).unwrap_or_default();
    }
    address
}

fn kind_of(address: &str) -> Reach<'_> {
    let page = is_page_with_scheme(address) || find_ignoring_case(address, "www.") == Some(0);
    if page { Reach::Page(address) } else { Reach::Email(address) }
}

fn is_page_with_scheme(page: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| find_ignoring_case(page, scheme) == Some(0))
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
}

/// The telephone number that starts at a place: digits in groups, perhaps with a plus, brackets and an extension.
fn phone_at(text: &str, start: usize) -> Option<&str> {
    // A bracket before it may belong to it: "(04) 555 0101".
    let rest = text.get(start..)?;
    let first = rest.chars().next()?;
    let opened = text.get(..start).is_some_and(|before| before.ends_with('('));
    if words::digit(first).is_none() && first != '+' {
        return None;
    }
    let start = if opened && closes_after_digits(rest) { start - 1 } else { start };
    let rest = text.get(start..)?;
    let mut end = 0;
    let mut digits = 0;
    for (offset, c) in rest.char_indices().take(LONGEST) {
        match c {
            _ if words::digit(c).is_some() => {
                digits += 1;
                end = offset + c.len_utf8();
            }
            '+' if offset <= 1 => {}
            // "(24 hours)" after a number is no part of it.
            '(' if digits >= 6 => break,
            // A dash between spaces parts two numbers.
            '-' | '–' | '/'
                if rest.get(..offset).is_some_and(|before| before.ends_with([' ', '\u{a0}', '\u{202f}']))
                    && digits >= 6 =>
            {
                break;
            }
            ' ' | '\u{a0}' | '\u{202f}' | '(' | ')' | '-' | '.' | '/' | '‑' | '–' => {}
            _ => break,
        }
    }
    let phone = rest.get(..end)?;
    // "22 .244": a column of figures
    // "6200-555 Vale": the code of a town in Portugal
    let posted = phone.len() == 8
        && phone.as_bytes().get(4) == Some(&b'-')
        && digits == 7
        && rest
            .get(end..)
            .and_then(|town| town.strip_prefix(' '))
            .is_some_and(|town| town.starts_with(char::is_uppercase));
    let dated = posted || phone.contains(" .") || phone.matches('/').count() == 2 || phone.matches("–").count() > 1;
    // "الهاتف: 74 555 018": behind a label, figures in groups are no amount.
    // (And so they are behind another number: "70 000 618 / 20 000 245".)
    let another = |before: &str| {
        before
            .strip_suffix(['/', '|', '-', '–'])
            .is_some_and(|rest| rest.trim_end().ends_with(|c: char| words::digit(c).is_some()))
    };
    let behind = |before: &str| before.ends_with(':') || another(before);
    let labelled = text.get(..start).is_some_and(|before| behind(before.trim_end())) && phone.len() < 14;
    if !DIGITS.contains(&digits) || dated || is_year_or_range(phone) && !(labelled && is_grouped(phone)) {
        return None;
    }
    Some(rest.get(..end + extension(rest.get(end..)?)).unwrap_or(phone))
}

fn closes_after_digits(rest: &str) -> bool {
    // (In "Ana Ruiz (01632 960001)." the bracket is the sentence's: no figures follow.)
    let after = rest.find(|c: char| !c.is_ascii_digit() && c != '+' && c != ' ').and_then(|at| rest.get(at..));
    let after = after
        .and_then(|after| after.strip_prefix(')'))
        .map(|after| after.trim_start_matches([' ', '-', '.', '\u{a0}']));
    after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
}

/// "74 555 018": two figures, and three, and three.
fn is_grouped(phone: &str) -> bool {
    phone.split(' ').map(str::len).eq([2, 3, 3])
}

/// "2024 2025", "2019-2025", "2026-03-03" and amounts such as "1.250.000" are no telephone numbers.
fn is_year_or_range(phone: &str) -> bool {
    let phone: String = phone.chars().map(|c| words::digit(c).unwrap_or(c)).collect();
    let groups: Vec<&str> = phone.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let is_year = |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let years = groups.len() <= 3
        && groups.iter().filter(|group| is_year(group)).count() >= 1
        && groups.iter().all(|g| is_year(g) || g.len() <= 2);
    let amount = phone.contains('.')
        && !phone.contains(' ')
        && groups.len() >= 2
        && groups[1..].iter().all(|g| g.len() == 3)
        && groups[0].len() <= 3
        && !phone.starts_with(['0', '+', '('])
        && phone.matches('.').count() == groups.len() - 1
        && groups.iter().map(|g| g.len()).sum::<usize>() < 10;
    let plain = groups.len() == 1 && !phone.starts_with(['0', '+', '(', '1', '8', '9', '6', '5', '7', '2', '3', '4']);
    let spaced = phone.contains(' ')
        && !phone.contains(['-', '(', '+'])
        && groups.len() >= 2
        && groups[1..].iter().all(|g| g.len() == 3)
        && groups[0].len() <= 3
        && !phone.starts_with('0')
        && groups.iter().map(|g| g.len()).sum::<usize>() % 3 != 0
        && groups.iter().map(|g| g.len()).sum::<usize>() < 9;
    years || amount || plain || spaced
}

/// How long " y 115" is, after an extension.
fn and_another(rest: &str) -> usize {
    let after = [" y ", " and ", " et ", " e ", ", ", " / "].iter().find_map(|joint| rest.strip_prefix(joint));
    let digits = after.map_or(0, |after| after.bytes().take_while(u8::is_ascii_digit).count());
    after.filter(|_| (1..=6).contains(&digits)).map_or(0, |after| rest.len() - after.len() + digits)
}

/// How long an extension such as " ext. 12" or " x12" is.
fn extension(rest: &str) -> usize {
    const NAMES: [&str; 21] = [
        "local",
        "exts.",
        "internos",
        "anexos",
        "ramais",
        "مقسم",
        "تحويلة",
        "extension",
        "ext.",
        "ext",
        "poste",
        "durchwahl",
        "dw",
        "ramal",
        "anexo",
        "interno",
        "int.",
        "extensión",
        "extensão",
        "שלוחה",
        "x",
    ];
    let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '،'));
    // " (ext. 12)"
    let bracket = trimmed.starts_with('(');
    let trimmed = trimmed.trim_start_matches('(');
    let skipped = rest.len() - trimmed.len();
    for name in NAMES {
        let named = trimmed.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
        let Some(after) = trimmed.get(name.len()..).filter(|_| named) else { continue };
        let spaced = after.len() - after.trim_start_matches(char::is_whitespace).len();
        let digits = after.bytes().skip(spaced).take_while(u8::is_ascii_digit).count();
        let length = name.len() + spaced + digits;
        // "exts. 112 y 115"
        let more = if name.ends_with(['s', '.']) { and_another(trimmed.get(length..).unwrap_or_default()) } else { 0 };
        let length = length + more;
        let closed = trimmed.get(length..).is_some_and(|rest| rest.starts_with(')'));
        if (1..=6).contains(&digits) && (spaced > 0 || name.ends_with(['.', 'x'])) && (closed || !bracket) {
            return skipped + length + usize::from(bracket);
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Reach<'_>> {
        find(text).into_iter().map(|(_, reach)| reach).collect()
    }

    #[test]
    fn telephone_numbers_are_found_as_written() {
        for phone in [
            "020 7946 0018",
            "+64 4 555 0101",
            "(04) 555 0101",
            "555-0101 ext. 12",
            "1-800-555-0199",
            "+49 30 555 01-10",
            "01632 960001",
            "202-555-0143",
            "+33 1 99 00 12 34",
            "(202) 555-0143",
            "+1 (202) 555-0143",
            "٠٢ ٥٥٥٠ ١٣٦٤",
            "(01) 555-0147, anexo 1120",
            "955 550 100 (ext. 4127)",
            "238 555 0140, exts. 112 y 115",
        ] {
            let text = ["Call ", phone, ", or write."].concat();
            assert_eq!(found(&text), [Reach::Phone(phone)], "{phone}");
        }
    }

    #[test]
    fn numbers_of_other_things_are_no_telephone_numbers() {
        for text in [
            "from 2024 to 2025",
            "2019-2025",
            "on 2026-03-03",
            "£1,250,000",
            "12 500 people",
            "12/03/2026",
            "1.250.000",
            "2009 61 .268 6 31",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn addresses_are_found_without_the_punctuation_around_them() {
        assert_eq!(found("Write to (press@example.org)."), [Reach::Email("press@example.org")]);
        assert_eq!(
            found("E:press@example.org; www.example.org/a_(b)."),
            [Reach::Email("press@example.org"), Reach::Page("www.example.org/a_(b)")]
        );
        assert_eq!(found("See <https://example.org/a?b=1>"), [Reach::Page("https://example.org/a?b=1")]);
        assert_eq!(found("https://example.org/a\0b"), [Reach::Page("https://example.org/a")]);
        assert_eq!(found("@harbour on a network, a@b, http://, www."), []);
    }

    #[test]
    fn an_address_without_a_scheme_becomes_a_link() {
        let url = |reach| link(reach).map(|link| link.as_str().to_owned());
        assert_eq!(url(Reach::Page("www.example.org")).as_deref(), Some("https://www.example.org"));
        assert_eq!(url(Reach::Email("a@example.org")).as_deref(), Some("mailto:a@example.org"));
    }
}
