//! The whole article.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::{Context, Options, body, boilerplate, byline, contacts, dateline, headline, related, tools};
use crate::release::{Block, Release};
use crate::words::{self, Words};

/// What [`Article`] is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The release.
    pub release: Shared,
    /// How to show it.
    #[prop_or_default]
    pub options: Options,
    /// Told when it has been drawn in a browser, to the last word.
    #[prop_or_default]
    pub drawn: Drawn,
}

/// Whether an article has been drawn; both sides keep one. It changes nothing about how the article looks, so all are equal.
#[derive(Debug, Clone, Default)]
pub struct Drawn(Rc<Cell<bool>>);

impl Drawn {
    /// Whether it has.
    pub fn get(&self) -> bool {
        self.0.get()
    }
}

impl PartialEq for Drawn {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A release that is shared, not copied. Two are equal when they are the same one, so that a comparison costs nothing.
#[derive(Debug, Clone)]
pub struct Shared(Rc<Release>);

impl From<Release> for Shared {
    fn from(release: Release) -> Self {
        Self(Rc::new(release))
    }
}

impl Deref for Shared {
    type Target = Release;

    fn deref(&self) -> &Release {
        &self.0
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A release as an article.
///
/// Parts, for the page's CSS: `article kicker headline standfirst dateline byline body heading quote agenda figure
/// contacts boilerplate related card tools notice`.
#[derive(Debug)]
pub struct Article;

impl Component for Article {
    type Message = ();
    type Properties = Props;

    fn create(_: &yew::Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &yew::Context<Self>) -> Html {
        article(context.props())
    }

    fn rendered(&mut self, context: &yew::Context<Self>, _: bool) {
        context.props().drawn.0.set(true);
    }
}

/// So many places where lines may break make a text long: they are not weighed (see `styles/article.css`).
const LONG: usize = 4000;

fn article(props: &Props) -> Html {
    let release = &*props.release;
    let options = &props.options;
    let text_lang = release.lang.as_deref();
    let lang = options.lang.as_deref().or(text_lang).unwrap_or("en");
    let (words, ids, breaks, depth) = (Words::of(lang), Cell::new(0), Cell::new(0), Cell::new(0));
    let cx = Context {
        options,
        lang,
        text_lang: text_lang.unwrap_or(lang),
        words: &words,
        ids: &ids,
        breaks: &breaks,
        depth: &depth,
        under: 0,
        linked: false,
    };
    let dir = words::direction(release);
    // Without its headline the article still has its name.
    let headline_shows = headline::is_shown(release, cx);
    let name = (!headline_shows && !release.headline.is_empty()).then(|| release.headline.words());
    let content = html! {
        <>
            <header class="header">
                { headline::kicker(release, cx) }
                { headline::headline(release, cx) }
                { headline::standfirst(release, cx) }
                { byline::byline(release, cx) }
                { dateline::dateline(release, cx) }
            </header>
            if options.brief {
                { brief(release, cx) }
            } else {
                { whole(release, cx) }
            }
        </>
    };
    let class = if breaks.get() > LONG { "article long" } else { "article" };
    html! {
        <article {class} part="article" lang={text_lang.map(str::to_owned)} {dir} aria-labelledby={headline_shows.then_some("headline")} aria-label={name}>
            { content }
        </article>
    }
}

fn whole(release: &Release, cx: Context) -> Html {
    html! {
        <>
            { body::lead_picture(release, cx) }
            { body::body(release, cx) }
            { boilerplate::notes(release, cx) }
            { boilerplate::boilerplate(release, cx) }
            { contacts::contacts(release, cx) }
            { tools::tools(cx) }
            { related::related(release, cx) }
        </>
    }
}

fn brief(release: &Release, cx: Context) -> Html {
    let options = cx.options;
    let first = release.body.iter().find(|block| matches!(block, Block::Paragraph { .. }));
    html! {
        <div class="body" part="body">
            if let Some(block) = first.filter(|_| cx.shows("body")) {
                { body::block(block, cx) }
            }
            if let Some(url) = release.url.as_ref().or(options.whole.as_ref()) {
                <p class="more"><a href={url.as_str().to_owned()} rel="noopener">{ cx.say(cx.words.read_whole) }</a></p>
            }
        </div>
    }
}
