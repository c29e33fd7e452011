//! What of a release has to come out, walked from its record and never from HTML.

use standfirst::release::{Block, Figure, Release, Speaker, Text};

/// Some words of a release that stand together, and what they are in it.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) what: &'static str,
    pub(crate) words: String,
}

/// All that one reads in a release.
#[derive(Debug, Default)]
pub(crate) struct Expected {
    pub(crate) headline: String,
    /// In reading order: the standfirst, the body, notes and boilerplates.
    pub(crate) parts: Vec<Part>,
    /// What may come out but need not, as it is about the text and not of it.
    pub(crate) around: Vec<String>,
    /// What must not come out.
    pub(crate) related: Vec<String>,
}

impl Expected {
    pub(crate) fn of(release: &Release) -> Self {
        let mut expected = Self { headline: even(&release.headline.words()), ..Self::default() };
        if let Some(standfirst) = &release.standfirst {
            expected.text("standfirst", standfirst);
        }
        if let Some(image) = &release.image {
            expected.figure(image);
        }
        expected.blocks(&release.body);
        expected.blocks(&release.notes);
        for about in &release.about {
            expected.blocks(&about.blocks);
        }
        for contact in &release.contacts {
            let details = [&contact.name, &contact.role, &contact.organisation];
            expected.around.extend(details.into_iter().flatten().map(|words| even(words)));
        }
        expected.around.extend(release.byline.iter().map(|person| even(&person.name)));
        expected.related = release.related.iter().map(|related| even(&related.title)).collect();
        expected
    }

    fn part(&mut self, what: &'static str, words: &str) {
        let words = even(words);
        if !words.is_empty() {
            self.parts.push(Part { what, words });
        }
    }

    fn text(&mut self, what: &'static str, text: &Text) {
        self.part(what, &text.words());
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block, "paragraph");
        }
    }

    fn block(&mut self, block: &Block, paragraph: &'static str) {
        match block {
            Block::Paragraph { text } => self.text(paragraph, text),
            Block::Heading { text, .. } => self.text("heading", text),
            Block::Quote { blocks, speaker, .. } => {
                for block in blocks {
                    self.block(block, "quote");
                }
                if let Some(speaker) = speaker {
                    self.part("speaker", &said_by(speaker));
                }
            }
            Block::List { intro, items, .. } => {
                if let Some(intro) = intro {
                    self.text("list's intro", intro);
                }
                for block in items.iter().flat_map(|item| &item.0) {
                    self.block(block, "list item");
                }
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table { caption, head, rows } => {
                if let Some(caption) = caption {
                    self.text("table's caption", caption);
                }
                for cell in head.iter().chain(rows.iter().flatten()) {
                    self.text("table's cell", cell);
                }
            }
            Block::Box { title, blocks } => {
                if let Some(title) = title {
                    self.text("box's title", title);
                }
                self.blocks(blocks);
            }
            // A copy of words that are in the text, and a line.
            Block::PullQuote { .. } | Block::Divider => {}
        }
    }

    /// Pictures are not text: what stands under one may be left out with it.
    fn figure(&mut self, figure: &Figure) {
        let caption = figure.caption.iter().map(Text::words);
        self.around.extend(caption.chain(figure.credit.clone()).map(|words| even(&words)));
    }

    /// What is wrong with a text that should have all of it, in order and once. Nothing is `whole`.
    ///
    /// The headline may stand in the text, in the title, or in both.
    pub(crate) fn compare(&self, title: &str, text: &str) -> Vec<String> {
        let text = even(text);
        let mut wrong = Vec::new();
        let mut from = 0;
        match find(&text, &self.headline, 0) {
            Some(end) => from = end,
            None if find(&even(title), &self.headline, 0).is_some() => {}
            None => wrong.push(format!("no headline {:?}", short(&self.headline))),
        }
        for Part { what, words } in &self.parts {
            if let Some(end) = find(&text, words, from) {
                from = end;
            } else if find(&text, words, 0).is_some() {
                wrong.push(format!("{what} elsewhere {:?}", short(words)));
            } else {
                wrong.push(format!("no {what} {:?}", short(words)));
            }
        }
        let all = self.all();
        for words in self.parts.iter().map(|part| &part.words).chain([&self.headline]) {
            // Shorter ones are words that may well stand in other sentences, too.
            if words.chars().count() > 30 && text.matches(words.as_str()).count() > all.matches(words.as_str()).count()
            {
                wrong.push(format!("twice {:?}", short(words)));
            }
        }
        wrong.extend(
            self.related
                .iter()
                .filter(|title| text.contains(*title))
                .map(|title| format!("related {:?}", short(title))),
        );
        wrong
    }

    fn all(&self) -> String {
        let parts = self.parts.iter().map(|part| part.words.as_str());
        let around = self.around.iter().map(String::as_str);
        [self.headline.as_str()].into_iter().chain(parts).chain(around).collect::<Vec<_>>().join("\n")
    }
}

fn said_by(speaker: &Speaker) -> String {
    let details = [&speaker.name, &speaker.role, &speaker.organisation];
    details.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Where words end in a text, at or after a place, if they stand there by themselves and not glued to others.
fn find(text: &str, words: &str, from: usize) -> Option<usize> {
    let glued = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '|');
    text[from..].match_indices(words).map(|(at, words)| (from + at, from + at + words.len())).find_map(|(at, end)| {
        let alone = !glued(text[..at].chars().next_back()) && !glued(text[end..].chars().next());
        alone.then_some(end)
    })
}

/// White space evened out.
pub(crate) fn even(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(words: &str) -> String {
    let mut short: String = words.chars().take(40).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}
