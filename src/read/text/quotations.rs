//! Where quotations stand in a paragraph.

/// A quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// Byte offsets, marks included.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether its closing mark was found; else it runs to the end of the paragraph.
    pub(super) closed: bool,
    /// Whether it was taken to be closed by the end of the paragraph, where its mark is missing.
    pub(super) assumed: bool,
}

impl Span {
    /// From one offset to another, closed by its mark.
    pub(super) fn whole(start: usize, end: usize) -> Self {
        Self { start, end, closed: true, assumed: false }
    }
}

/// The outermost quotations of a paragraph, in order.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut search = Search::default();
    let mut at = 0;
    while let Some((start, opener)) = next_opener(text, at) {
        let Some(span) = search.span(text, start, opener) else {
            at = start + opener.len_utf8();
            continue;
        };
        if is_nickname(text, span) {
            at = span.end;
            continue;
        }
        spans.push(span);
        if !span.closed {
            break;
        }
        at = span.end;
    }
    spans
}

/// Whether a quotation is one word in the middle of a name: Lyle “Buzz” Ruiz.
fn is_nickname(text: &str, span: Span) -> bool {
    let quoted = text.get(span.start..span.end).unwrap_or_default();
    let inner = quoted.trim_matches(|c: char| !c.is_alphanumeric());
    let begins = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let marks = quoted.chars().count() - inner.chars().count();
    let before = text.get(..span.start).and_then(|before| before.strip_suffix(' '));
    let after = text.get(span.end..).and_then(|after| after.strip_prefix(' '));
    span.closed
        && marks == 2
        && inner.len() <= LONGEST_NICKNAME
        && inner.chars().all(char::is_alphabetic)
        && begins(Some(inner))
        && begins(after)
        && before.is_some_and(|before| before.ends_with(char::is_lowercase))
        && begins(before.and_then(|before| before.rsplit(char::is_whitespace).next()))
}

/// In bytes.
const LONGEST_NICKNAME: usize = 24;

/// Whether the whole paragraph is one quotation; if so, whether its closing mark was found.
pub(super) fn whole(text: &str) -> Option<bool> {
    let opener = first_opener(text)?;
    let span = Search::default().span(text, 0, opener)?;
    let rest = text.get(span.end..)?;
    (rest.len() <= 4 && rest.chars().all(|c| matches!(c, '.' | ',' | '!' | '?' | '…'))).then_some(span.closed)
}

/// Whether a paragraph starts with a quotation.
pub(super) fn opens(text: &str) -> bool {
    first_opener(text).is_some()
}

/// The opening mark that a paragraph starts with.
fn first_opener(text: &str) -> Option<char> {
    let first = text.chars().next()?;
    is_opener(text, 0, first).then_some(first)
}

fn next_opener(text: &str, from: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        // The first bytes of the marks.
        if matches!(byte, b'"' | b'\'' | b'`' | 0xc2 | 0xd7 | 0xe2 | 0xe3)
            && let Some(c) = text.get(at..).and_then(|rest| rest.chars().next())
            && is_opener(text, at, c)
        {
            return Some((at, c));
        }
        at += 1;
    }
    None
}

/// Whether the character at an offset opens a quotation.
fn is_opener(text: &str, at: usize, c: char) -> bool {
    let after_word = |b: char| b.is_alphanumeric() || matches!(b, '.' | ',' | '!' | '?' | '’' | ')' | '%');
    match c {
        '“' | '„' | '「' | '『' => true,
        // ``We won,’’ she said: as TeX has them.
        '`' => {
            text.get(at + 1..).is_some_and(|rest| rest.starts_with('`') && !rest.starts_with("``"))
                && !text.get(..at).is_some_and(|front| front.ends_with('`'))
        }
        // In German books the marks point inwards: »...«.
        '«' | '‹' => {
            let before = text.get(..at).unwrap_or_default();
            !before.chars().next_back().is_some_and(after_word) || is_elided(before)
        }
        '»' => {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + c.len_utf8()..).and_then(|after| after.chars().next());
            before.is_none_or(|before| before.is_whitespace() && before != '\u{a0}' && before != '\u{202f}')
                && after.is_some_and(char::is_alphanumeric)
        }
        // In Swedish the closing mark opens as well: ”...”.
        '"' | '\'' | '‘' | '”' | '״' => {
            let before = text.get(..at).unwrap_or_default();
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            let last = before.chars().next_back();
            // "הגדירה אותו כ"חדר הכושר הזול"": a letter joined to the word is no word before the mark.
            let joined = matches!(c, '"' | '״')
                && last.is_some_and(|last| matches!(last, 'ב' | 'כ' | 'ל' | 'ה' | 'ש' | 'מ' | 'ו'))
                && before.chars().rev().nth(1).is_none_or(char::is_whitespace)
                && rest.chars().take(3).all(super::caseless::is_letter);
            // (She said, " We go.": a mark that a space slipped in after.)
            let told = || before.trim_end().ends_with([',', ':']);
            let opens =
                || before.is_empty() && rest.trim_start().starts_with(char::is_uppercase) && rest.contains(",\"");
            let slipped = c == '"' && rest.starts_with(' ') && (before.ends_with(' ') && told() || opens());
            let tight = rest.chars().next().is_some_and(|after| !after.is_whitespace());
            (joined || !last.is_some_and(after_word)) && (tight || slipped)
        }
        _ => false,
    }
}

/// Whether a text ends with an article or the like that lost its vowel: "parle d’« un succès »".
fn is_elided(before: &str) -> bool {
    let word = before.strip_suffix(['’', '\'']).and_then(|rest| rest.rsplit(char::is_whitespace).next());
    word.is_some_and(|word| matches!(word, "d" | "l" | "qu" | "n" | "s" | "D" | "L" | "Qu"))
}

/// The search for closing marks. It remembers where single marks were looked for in vain, so that it goes over no part
/// of a paragraph more than twice, however many marks are open.
#[derive(Default)]
struct Search {
    straight: Vain,
    curly: Vain,
    mixed: Vain,
    /// Where the first closing mark for `‘` stands, looked for once.
    curly_closer: Option<usize>,
    /// The next `’’`.
    doubled: Sought,
    /// The next `''`.
    paired: Sought,
    /// The next `,’ `.
    slipped: Sought,
}

/// Where some characters stand next, from where they were looked for last.
#[derive(Default)]
struct Sought(Option<usize>);

impl Sought {
    /// The place of the first at or after a place.
    fn from(&mut self, text: &str, from: usize, wanted: &str) -> Option<usize> {
        if self.0.is_none_or(|at| at < from) {
            let next = text.get(from..).and_then(|rest| rest.find(wanted));
            self.0 = Some(next.map_or(usize::MAX, |at| from + at));
        }
        self.0.filter(|at| *at != usize::MAX)
    }
}

/// Up to where there is no closing mark at all, and none after punctuation.
#[derive(Default)]
struct Vain {
    any: usize,
    punctuated: usize,
}

impl Search {
    /// The quotation that a mark at an offset opens.
    fn span(&mut self, text: &str, start: usize, opener: char) -> Option<Span> {
        let inside = start + opener.len_utf8();
        let end = match opener {
            // “We are sure.’’: two single marks stand for a double one.
            '“' => match self.close_doubled(text, inside) {
                Some(end) => text.get(..end).and_then(|text| close(text, inside, &['”', '"'])).or(Some(end)),
                None => close(text, inside, &['”', '"']).or_else(|| self.close_slipped(text, inside)),
            },
            '‘' if text.get(inside..).is_some_and(|inner| inner.starts_with('‘')) => {
                self.close_doubled(text, inside + opener.len_utf8())
            }
            // (""The gate is open.")
            '"' if text.get(inside..).is_some_and(|inner| inner.starts_with('"')) => {
                close(text, inside + opener.len_utf8(), &['"', '”'])
            }
            '"' => close(text, inside, &['"', '”']),
            '`' => self.close_doubled(text, inside + 1).or_else(|| self.straight_pair(text, inside + 1)),
            '״' => close(text, inside, &['״', '"', '”']),
            '«' => close(text, inside, &['»']),
            '»' => close(text, inside, &['«']),
            '„' => close(text, inside, &['“', '”', '"']),
            // Arabic written from the right may have the marks of English the other way round: ”...“.
            '”' if text.get(inside..).is_some_and(|inner| inner.starts_with(super::caseless::is_letter)) => {
                close(text, inside, &['”', '“'])
            }
            '”' => close(text, inside, &['”']),
            '‹' => close(text, inside, &['›']),
            '「' => close(text, inside, &['」']),
            '『' => close(text, inside, &['』']),
            '‘' => close_single(text, inside, '’', '‘', &mut self.curly),
            // ('We are sure.’: an editor may have set the closing mark alone.)
            _ => close_single(text, inside, '\'', '\'', &mut self.straight).or_else(|| self.close_mixed(text, inside)),
        };
        // A lone apostrophe opens nothing, unless the whole paragraph starts with it.
        if end.is_none() && matches!(opener, '‘' | '\'' | '”') && start > 0 && !self.goes_on(text, start, opener) {
            return None;
        }
        Some(Span { start, end: end.unwrap_or(text.len()), closed: end.is_some(), assumed: false })
    }

    /// “We are sure,’ she said: the offset after a single mark behind a comma, where no double one closes anything.
    fn close_slipped(&mut self, text: &str, from: usize) -> Option<usize> {
        const MARK: &str = ",’ ";
        let end = self.slipped.from(text, from, MARK)? + MARK.len() - 1;
        // (“They asked, ‘But surely,’ and I said ...: that one closes what a single mark opened.)
        (!text.get(from..end)?.contains('‘')).then_some(end)
    }

    /// The offset after the next two marks that close together.
    fn close_doubled(&mut self, text: &str, from: usize) -> Option<usize> {
        const MARKS: &str = "’’";
        self.doubled.from(text, from, MARKS).map(|at| at + MARKS.len())
    }

    /// The offset after the next two straight marks that close together.
    fn straight_pair(&mut self, text: &str, from: usize) -> Option<usize> {
        const MARKS: &str = "''";
        self.paired.from(text, from, MARKS).map(|at| at + MARKS.len())
    }

    /// The closing mark ’, after the end of a sentence, of what a straight mark opened.
    fn close_mixed(&mut self, text: &str, inside: usize) -> Option<usize> {
        let opened = text.get(..inside - 1).is_some_and(|before| before.is_empty() || before.ends_with([' ', '(']));
        let end = opened.then(|| close_single(text, inside, '’', '\'', &mut self.mixed)).flatten()?;
        let before = text.get(inside..end)?.trim_end_matches('’');
        before.ends_with(['.', ',', '!', '?']).then_some(end)
    }

    /// ‘We won,’ she said. ‘It was late.": what a paragraph ends with may go on in the next, which opens it again.
    fn goes_on(&mut self, text: &str, start: usize, opener: char) -> bool {
        let begins = text.get(start + opener.len_utf8()..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let ends = text.get(..start).is_some_and(|before| before.trim_end().ends_with('.'));
        opener == '‘'
            && begins
            && ends
            && text.ends_with(['.', '!', '?'])
            && *self.curly_closer.get_or_insert_with(|| text.find('’').unwrap_or(text.len())) < start
    }
}

/// The offset after the closing mark.
fn close(text: &str, from: usize, closers: &[char]) -> Option<usize> {
    let rest = text.get(from..)?;
    // Between two letters a straight mark is Hebrew's sign of an abbreviation.
    let inside = |offset: usize, mark: char| {
        let before = rest.get(..offset).and_then(|before| before.chars().next_back());
        let after = rest.get(offset + mark.len_utf8()..).and_then(|after| after.chars().next());
        matches!(mark, '"' | '״') && [before, after].into_iter().all(|c| c.is_some_and(super::caseless::is_letter))
    };
    let (offset, mark) = rest.char_indices().find(|(offset, c)| closers.contains(c) && !inside(*offset, *c))?;
    Some(from + offset + mark.len_utf8())
}

/// A single closing mark looks like an apostrophe. One after punctuation is meant before one after a word ("the
/// ministers’ meeting"), up to where the next quotation opens.
fn close_single(text: &str, from: usize, closer: char, opener: char, vain: &mut Vain) -> Option<usize> {
    if from < vain.any {
        return None;
    }
    let mut first = None;
    let mut before: Option<char> = None;
    let mut characters = text.get(from..)?.char_indices().peekable();
    let mut reached = text.len();
    while let Some((offset, c)) = characters.next() {
        let ends_word = characters.peek().is_none_or(|(_, after)| !after.is_alphanumeric());
        if c == closer && ends_word && before.is_some_and(|b| !b.is_whitespace()) {
            let end = from + offset + c.len_utf8();
            if matches!(before, Some('.' | ',' | '!' | '?' | '…')) {
                return Some(end);
            }
            // ‘... the lads’ first boots. ...: after an s it may own what follows, where the quotation goes on in the next paragraph.
            let rest = text.get(end..).unwrap_or_default();
            let owns = from <= '‘'.len_utf8()
                && before == Some('s')
                && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
            if owns {
                before = Some(c);
                continue;
            }
            first.get_or_insert(end);
            if from < vain.punctuated {
                return first;
            }
        } else if c == opener && !ends_word && before.is_some_and(char::is_whitespace) {
            reached = from + offset;
            break;
        }
        before = Some(c);
    }
    vain.punctuated = reached;
    if first.is_none() {
        vain.any = reached;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        spans(text).iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn a_single_mark_behind_a_comma_closes_what_no_double_one_does() {
        assert_eq!(quoted("“We are proud of it,’ she said."), ["“We are proud of it,’"]);
        assert_eq!(quoted("“We ‘go,’ we do,” she said."), ["“We ‘go,’ we do,”"]);
        assert_eq!(quoted("“They asked, ‘Why,’ and I said so."), ["“They asked, ‘Why,’ and I said so."]);
    }

    #[test]
    fn two_single_marks_may_stand_for_a_double_one() {
        assert_eq!(quoted("She said: ‘‘We go.’’ He said: “I stay.’’ All left."), ["‘‘We go.’’", "“I stay.’’"]);
        assert_eq!(quoted("She said: “We ‘go’.” He said: ‘‘I stay.’’"), ["“We ‘go’.”", "‘‘I stay.’’"]);
    }

    #[test]
    fn every_custom_of_quoting_is_found() {
        for text in [
            "”One, two.”",
            "‹One, two.›",
            "「One, two.」",
            "“One, two.”",
            "\"One, two.\"",
            "«One, two.»",
            "»One, two.«",
            "„One, two.“",
            "‘One, two.’",
            "'One, two.'",
        ] {
            assert_eq!(quoted(text), [text]);
            assert_eq!(whole(text), Some(true), "{text}");
        }
    }

    #[test]
    fn an_elided_article_may_stand_before_a_mark() {
        assert_eq!(quoted("Il parle d’« un succès » et d’«un autre»."), ["« un succès »", "«un autre»"]);
    }

    #[test]
    fn apostrophes_are_not_marks() {
        for text in ["Japan’s", "the Ministers’ Meeting", "rock 'n' roll’s", "It isn't, they're sure", "’tis"] {
            assert!(quoted(text).iter().all(|q| *q == "'n'"), "{text}");
        }
        assert_eq!(quoted("‘It’s the ministers’ decision.’ He left"), ["‘It’s the ministers’ decision.’"]);
    }

    #[test]
    fn single_marks_stay_apart() {
        assert_eq!(quoted("the ‘hub’ and the ‘spoke’ meet"), ["‘hub’", "‘spoke’"]);
        assert_eq!(quoted("a 'tankan' survey"), ["'tankan'"]);
    }

    #[test]
    fn inner_quotations_belong_to_the_outer_one() {
        assert_eq!(quoted("“He said ‘no’ twice,” said Doe."), ["“He said ‘no’ twice,”"]);
    }

    #[test]
    fn a_quotation_left_open_runs_to_the_end() {
        assert_eq!(spans("“One, two."), [Span { start: 0, end: 12, closed: false, assumed: false }]);
        assert_eq!(whole("“One, two."), Some(false));
    }

    #[test]
    fn a_paragraph_with_words_outside_is_not_whole() {
        for text in ["“One,” said Doe.", "“One.” “Two.”", "One “two”", ""] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
