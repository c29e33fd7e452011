//! What tells the forms apart that only some builds read.

use std::collections::BTreeSet;

use super::{Form, Sniffed, starts_with};

/// What pages begin with that lack a doctype.
const TAGS: [&str; 12] =
    ["head", "body", "article", "main", "section", "header", "div", "p", "h1", "news-release", "!--", "?xml"];

/// Markdown, and HTML without its head.
pub(super) fn other(start: &str, name: &str) -> Option<Sniffed> {
    let found = |form, why: String| Some(Sniffed { form, why });
    let is = |types: [&str; 2]| types.iter().any(|known| name.eq_ignore_ascii_case(known));
    if is(["text/markdown", "text/x-markdown"]) {
        return found(Form::Markdown, "Markdown: its media type says so".to_owned());
    }
    if start.starts_with('[') {
        let keys = keys(start);
        if keys.contains("@type") || keys.contains("@context") {
            return found(Form::JsonLd, "JSON-LD: an array of objects that have a @type".to_owned());
        }
    }
    // What the author of a source calls plain text is that.
    if name.eq_ignore_ascii_case("text/plain") {
        return None;
    }
    let tag = TAGS.iter().find(|tag| {
        start.strip_prefix('<').is_some_and(|rest| {
            let ends = |c: char| c.is_whitespace() || c == '>' || c == '/';
            starts_with(rest, tag)
                && (tag.starts_with(['!', '?']) || rest.get(tag.len()..).is_some_and(|after| after.starts_with(ends)))
        })
    });
    if let Some(tag) = tag {
        return found(Form::Html, format!("HTML: it starts with <{tag}"));
    }
    markdown(start).and_then(|why| found(Form::Markdown, why))
}

/// Which JSON it is, if it is not ours.
pub(super) fn json(start: &str, name: &str) -> Option<Sniffed> {
    let found = |form, why: &str| Some(Sniffed { form, why: why.to_owned() });
    if name.eq_ignore_ascii_case("application/ld+json") {
        return found(Form::JsonLd, "JSON-LD: its media type says so");
    }
    let keys = keys(start);
    if let Some(key) = ["@context", "@graph", "@type"].iter().find(|key| keys.contains(**key)) {
        return found(Form::JsonLd, &format!("JSON-LD: it has the field {key}"));
    }
    // What ninjs has and our JSON has not.
    let ninjs = ["headlines", "bodies", "versionCreated", "firstCreated", "pubStatus"];
    if keys.contains("standard") && start.contains("ninjs") {
        return found(Form::Ninjs, "ninjs: it names that standard");
    }
    let key = ninjs.iter().find(|key| keys.contains(**key))?;
    found(Form::Ninjs, &format!("ninjs: it has the field {key}"))
}

/// The names of the fields of an object, or of those in an array.
fn keys(source: &str) -> BTreeSet<&str> {
    let mut keys = BTreeSet::new();
    let outer = if source.starts_with('[') { 2 } else { 1 };
    let (mut depth, mut from, mut escaped) = (0_usize, None, false);
    let mut last = "";
    for (at, byte) in source.bytes().enumerate() {
        if let Some(begin) = from {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    last = source.get(begin..at).unwrap_or_default();
                    from = None;
                }
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => from = Some(at + 1),
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b':' if depth == outer => {
                keys.insert(last);
            }
            _ => {}
        }
    }
    keys
}

/// The signs of Markdown, if there are two. One alone stands in texts as well: a number sign, an address in brackets.
fn markdown(start: &str) -> Option<String> {
    let mut signs: Vec<String> = Vec::new();
    let mut weight = 0;
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut sign = |name: &'static str, line: usize, counts: usize| {
        if seen.insert(name) {
            weight += counts;
            signs.push(format!("{name} on line {}", line + 1));
        }
    };
    let lines: Vec<&str> = start.lines().collect();
    let fields = |line: &&&str| line.split_once(':').is_some_and(|(key, _)| !key.is_empty() && !key.contains(' '));
    if lines.first().is_some_and(|first| first.trim_end() == "---")
        && lines.get(1).is_some_and(|line| fields(&line))
        && lines.iter().skip(2).take(100).any(|line| line.trim_end() == "---")
    {
        sign("a front matter", 0, 2);
    }
    let is_heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        let level = line.len() - rest.len();
        // "# # #" is an end mark, and "#5" no heading.
        (1..=6).contains(&level) && rest.starts_with(' ') && rest.contains(char::is_alphabetic)
    };
    let mut headings = 0;
    for (at, line) in lines.iter().enumerate() {
        if is_heading(line) {
            // A heading that a blank line follows, at the very start, is a title.
            let title = at == 0 && lines.get(1).is_some_and(|next| next.trim().is_empty());
            headings += 1;
            if title {
                sign("a title", at, 2);
            } else if headings == 1 {
                sign("a heading", at, 1);
            } else {
                sign("another heading", at, 1);
            }
        }
        if line.split_once("](").is_some_and(|(before, after)| {
            before.contains('[')
                && ["http", "/", "mailto:"].iter().any(|to| after.starts_with(to))
                && after.contains(')')
        }) {
            sign("a link", at, 2);
        }
        let mut strong = line.splitn(3, "**").skip(1);
        if strong.next().is_some_and(|words| words.starts_with(char::is_alphanumeric)) && strong.next().is_some() {
            sign("strong words", at, 1);
        }
        if line.starts_with("```") {
            sign("a code fence", at, 1);
        }
    }
    (weight >= 2).then(|| format!("Markdown: {}", signs.join(", and ")))
}

#[cfg(test)]
mod tests {
    use super::super::sniff;
    use super::*;

    fn why(source: &str) -> String {
        sniff(source, None).unwrap().why
    }

    #[test]
    fn markdown_says_which_signs_it_was_known_by() {
        assert_eq!(why("# A\n\nText."), "Markdown: a title on line 1");
        assert_eq!(why("A\n\n## B\n\n**C** d"), "Markdown: a heading on line 3, and strong words on line 5");
        assert_eq!(why("---\ntitle: A\n---\nB"), "Markdown: a front matter on line 1");
    }

    #[test]
    fn bullets_end_marks_and_numbers_are_no_signs() {
        for text in
            ["A\n-\nb\n-\nc", "A\n\n- b\n- c\n\n###\n\n# # #", "A\n\n#5 of 7\n* b", "A\n---\nb\n---", "*A*\n\n1. b"]
        {
            assert_eq!(sniff(text, None).unwrap().form, Form::Text, "{text}");
        }
    }

    #[test]
    fn json_is_told_apart_by_its_fields() {
        assert_eq!(why(r#"{"@context": "https://schema.org"}"#), "JSON-LD: it has the field @context");
        assert_eq!(why(r#"[{"@type": "NewsArticle"}]"#), "JSON-LD: an array of objects that have a @type");
        assert_eq!(why(r#"{"standard": {"name": "ninjs"}}"#), "ninjs: it names that standard");
        assert_eq!(why(r#"{"headline": "{\"@type\": 1}", "body": [{"bodies": 1}]}"#), "JSON: it starts with a brace");
    }

    #[test]
    fn a_page_may_begin_anywhere() {
        assert_eq!(why("<article class=a><p>b"), "HTML: it starts with <article");
        assert_eq!(why("<p>b"), "HTML: it starts with <p");
        assert_eq!(sniff("<pre> c", None).unwrap().form, Form::Text);
        assert_eq!(sniff("<p>b", Some("text/plain")).unwrap().form, Form::Text);
    }
}
