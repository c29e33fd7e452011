//! The light copy: a release as plain semantic HTML, for reader modes, crawlers, old browsers and filters.
//!
//! It carries no script, no style, no id and two classes only, because of what extractors trip over (`tests/survival.rs`
//! sends it through three): a quote in an `aside` or a `figure` is dropped, a class such as `dateline` or `header` takes
//! its element along, and what stands in a `footer` is gone.

use super::day;
use super::html::Html;
use crate::release::{Block, Contact, Date, Link, PlaceKind, Related, Release, Text};
use crate::view;
use crate::words::{self, Words};

/// The release as an `article` element: the same parts, in the same order, as the widget draws with these options.
///
/// A copy of a quote that is in the text already is left out, as nobody has to read it twice.
pub fn article(release: &Release, options: &view::Options) -> String {
    let lang = options.lang.as_deref().or(release.lang.as_deref()).unwrap_or("en");
    let level = options.heading_level.clamp(1, 5);
    let mut writer = Writer { html: Html::default(), options, level, lang, words: Words::of(lang), linked: false };
    writer.article(release);
    let mut html = writer.html.finish();
    html.push('\n');
    html
}

pub(super) struct Writer<'a> {
    pub(super) html: Html,
    options: &'a view::Options,
    level: u8,
    lang: &'a str,
    words: Words,
    /// Whether this is inside a link already. HTML has no links in links.
    linked: bool,
}

impl Writer<'_> {
    fn article(&mut self, release: &Release) {
        let dir = words::direction(release);
        // The class of the hAtom microformat: by it extractors that know no shadow roots, and read on in the template as if
        // it were not there, prefer this copy to the widget's.
        self.html.open(
            "article",
            &[("class", Some("entry-content")), ("lang", release.lang.as_deref()), ("dir", Some(dir))],
        );
        self.head(release);
        if self.options.brief {
            self.beginning(release);
        } else {
            self.whole(release);
        }
        self.html.line_break();
        self.html.close("article");
    }

    pub(super) fn shows(&self, part: &str) -> bool {
        self.options.shows(part)
    }

    fn beginning(&mut self, release: &Release) {
        let first = release.body.iter().find(|block| matches!(block, Block::Paragraph { .. }));
        if let Some(block) = first.filter(|_| self.shows("body")) {
            self.block(block);
        }
        if let Some(url) = release.url.as_ref().or(self.options.whole.as_ref()) {
            let words = self.words.read_whole;
            self.html.line_break();
            self.html.open("p", &[]);
            self.link_words(Some(url), words);
            self.html.close("p");
        }
    }

    fn whole(&mut self, release: &Release) {
        if let Some(image) = &release.image {
            self.figure(image);
        }
        if self.shows("body") {
            self.blocks(&release.body);
        }
        self.tail(release);
    }

    fn head(&mut self, release: &Release) {
        if let Some(kicker) = release.kicker.as_ref().filter(|_| self.shows("kicker")) {
            self.line("p", kicker);
        }
        if !release.headline.is_empty() && self.shows("headline") {
            self.heading(0, &release.headline);
        }
        if let Some(standfirst) = release.standfirst.as_ref().filter(|_| self.shows("standfirst")) {
            self.line("p", standfirst);
        }
        if !release.byline.is_empty() && self.shows("byline") {
            let by = self.words.by;
            self.html.line_break();
            self.html.open("p", &[]).text(by);
            for (index, person) in release.byline.iter().enumerate() {
                self.html.text(if index == 0 { " " } else { ", " });
                self.link_words(person.url.as_ref(), &person.name);
                for detail in [&person.role, &person.organisation].into_iter().flatten() {
                    self.html.text(", ").text(detail);
                }
            }
            self.html.close("p");
        }
        if self.shows("dateline") {
            self.dateline(release);
        }
    }

    /// One paragraph a fact, so that none is taken for a byline.
    fn dateline(&mut self, release: &Release) {
        let filed = release.dateline.as_ref();
        let said = release.dates.published.and_then(|published| view::day_said(filed?, published));
        let names = [
            release.issuer.as_ref().map(|issuer| issuer.name.as_str()),
            release.source.as_ref().map(|source| source.name.as_str()),
            filed.and_then(|at| at.place.as_deref()),
            filed.and_then(|at| at.day.as_deref()).filter(|_| said.is_none()),
        ];
        for name in names.into_iter().flatten() {
            self.html.line_break();
            self.html.words("p", name);
        }
        for place in &release.places {
            let label = if place.kind == Some(PlaceKind::Country) { self.words.country } else { self.words.place };
            self.html.line_break();
            self.html.open("p", &[]).text(label).text(" ").text(&place.name).close("p");
        }
        if let Some(published) = release.dates.published {
            self.html.line_break();
            self.html.open("p", &[]);
            match said {
                Some(words) => self.time_as(published, words),
                None => self.time(published),
            }
            self.html.close("p");
        }
        if let Some(updated) = release.dates.updated {
            let label = self.words.updated;
            self.html.line_break();
            self.html.open("p", &[]).text(label).text(" ");
            self.time(updated);
            self.html.close("p");
        }
    }

    fn tail(&mut self, release: &Release) {
        if !release.notes.is_empty() && self.shows("notes") {
            self.section("section", None, self.words.notes.to_owned(), |writer| writer.blocks(&release.notes));
        }
        for about in release.about.iter().filter(|_| self.options.shows("boilerplate")) {
            let mut title = self.words.about.to_owned();
            if let Some(name) = &about.organisation {
                title.push(' ');
                title.push_str(name);
            }
            self.section("section", None, title, |writer| writer.blocks(&about.blocks));
        }
        if !release.contacts.is_empty() && self.shows("contacts") {
            self.section("section", None, self.words.contacts.to_owned(), |writer| {
                writer.list("ul", &release.contacts, Self::contact);
            });
        }
        if !release.related.is_empty() && self.shows("related") {
            // Extractors leave an `aside` out of the text; some of them know the class.
            self.section("aside", Some("related"), self.words.related.to_owned(), |writer| {
                writer.list("ul", &release.related, Self::related);
            });
        }
    }

    fn section(&mut self, tag: &str, class: Option<&str>, title: String, content: impl FnOnce(&mut Self)) {
        self.html.line_break();
        self.html.open(tag, &[("class", class)]);
        self.heading(1, &Text::plain(title));
        content(self);
        self.html.line_break();
        self.html.close(tag);
    }

    fn contact(&mut self, contact: &Contact) {
        let mut first = true;
        let mut comma = |html: &mut Html| {
            if !std::mem::take(&mut first) {
                html.text(", ");
            }
        };
        for words in [&contact.name, &contact.role, &contact.organisation].into_iter().flatten() {
            comma(&mut self.html);
            self.html.text(words);
        }
        for phone in &contact.phones {
            comma(&mut self.html);
            self.link_words(Link::tel(phone).as_ref(), phone);
        }
        for email in &contact.emails {
            comma(&mut self.html);
            self.link_words(Link::mailto(email).as_ref(), email);
        }
        for url in &contact.urls {
            comma(&mut self.html);
            self.link_words(Some(url), url.as_str());
        }
    }

    fn related(&mut self, related: &Related) {
        self.link_words(related.url.as_ref(), &related.title);
        if let Some(source) = &related.source {
            self.html.text(", ").text(source);
        }
        if let Some(date) = related.date {
            self.html.text(", ");
            self.time(date);
        }
    }

    /// A date with its machine form (HTML `time`).
    fn time(&mut self, date: Date) {
        let written = day::format(date, self.lang).unwrap_or_else(|| words::date(date));
        self.time_as(date, &written);
    }

    fn time_as(&mut self, date: Date, words: &str) {
        self.html.open("time", &[("datetime", Some(&date.to_string()))]).text(words).close("time");
    }

    /// A heading, `below` levels under the headline.
    pub(super) fn heading(&mut self, below: u8, text: &Text) {
        let level = (self.level + below).min(6);
        self.line(["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level) - 1], text);
    }

    /// An element on a line of its own.
    pub(super) fn line(&mut self, tag: &str, text: &Text) {
        self.html.line_break();
        self.element(tag, text);
    }

    pub(super) fn element(&mut self, tag: &str, text: &Text) {
        self.html.open(tag, &[]);
        self.text(text);
        self.html.close(tag);
    }

    /// What the content writes, in a link if there is one to be made.
    pub(super) fn link(&mut self, url: Option<&Link>, content: impl FnOnce(&mut Self)) {
        let Some(url) = url.filter(|_| !self.linked) else { return content(self) };
        self.html.open("a", &[("href", Some(url.as_str())), ("rel", Some("noopener"))]);
        self.linked = true;
        content(self);
        self.linked = false;
        self.html.close("a");
    }

    fn link_words(&mut self, url: Option<&Link>, words: &str) {
        self.link(url, |writer| {
            writer.html.text(words);
        });
    }
}
