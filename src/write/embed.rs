//! An article that a page is served with: the element, with all that its reader needs before any script, and without one.

use super::html::Html;
use super::values::in_script;
use super::{Options, Sheet, Theme, article, compact};
use crate::release::Release;
use crate::style;
use crate::view::{self, Article, Drawn, Props, Shared, Tools};

/// The release as a `<news-release>` element (embed 3 of the contract), to be put into a page as it is.
///
/// Inside are: a declarative shadow root with the article, set, and its style, which browsers paint with no script; the
/// light copy, plain and semantic, for whoever knows no shadow roots ([`article`]); and, unless `src` says where the
/// release is, its JSON, from which the widget takes over.
///
/// It is drawn on a thread of its own, for some milliseconds; callers need no async runtime, and may have one.
pub fn embed(release: &Release, options: &Options) -> String {
    let mut html = Html::default();
    let view = &options.article;
    let level = view.heading_level.clamp(1, 5).to_string();
    let attributes = [
        ("src", options.src.as_deref()),
        ("theme", options.theme.attribute()),
        ("layout", view.brief.then_some("brief")),
        ("heading-level", (view.heading_level != 2).then_some(level.as_str())),
        ("hide", Some(view.hide.as_str()).filter(|hide| !hide.is_empty())),
        ("lang", view.lang.as_deref()),
    ];
    html.open("news-release", &attributes);
    html.open("template", &[("shadowrootmode", Some("open"))]);
    match &options.sheet {
        Sheet::Inline => html.open("style", &[]).markup(sheet()).close("style"),
        Sheet::Link(url) => html.open("link", &[("rel", Some("stylesheet")), ("href", Some(url.as_str()))]),
    };
    html.markup("<div class=\"root served\">").markup(&drawn(release, view)).markup("</div>").close("template");
    html.line_break();
    html.markup(&article(release, view));
    if options.src.is_none() {
        html.open("script", &[("type", Some("application/json"))]);
        html.markup(&in_script(&compact(release))).close("script");
        html.line_break();
    }
    html.close("news-release");
    html.line_break();
    html.finish()
}

/// The stylesheet of a prerendered article: what [`embed`] has inline, or links to.
pub fn sheet() -> &'static str {
    style::PRERENDERED
}

/// The article as the widget draws it. The tools are there, unseen until there is a script that they can work with.
fn drawn(release: &Release, options: &view::Options) -> String {
    let options = view::Options {
        tools: Tools { copy: true, share: false, print: true },
        format_date: options.format_date.or(Some(view::FormatDate(super::day::format))),
        ..options.clone()
    };
    let draw = || {
        let props = Props { release: Shared::from(release.clone()), options, drawn: Drawn::default() };
        let renderer = yew::LocalServerRenderer::<Article>::with_props(props).hydratable(false);
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let runtime = runtime.expect("a runtime without input and output needs nothing from the system");
        runtime.block_on(tokio::task::LocalSet::new().run_until(renderer.render()))
    };
    // A thread of its own, as one runtime cannot be entered from inside another.
    std::thread::scope(|scope| scope.spawn(draw).join()).expect("drawing does not panic")
}

impl Theme {
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}
