//! How it looks: at the widths of phones, tablets and desks, in light and in dark.
//!
//! The pictures go to `screenshots/<engine>/`, for people; what a test can judge is judged here.

use std::path::Path;

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::Page;
use crate::session::Session;

const WIDTHS: [u32; 3] = [320, 768, 1200];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The colours of ink and paper.
const COLOURS: &str =
    "const { color, backgroundColor } = getComputedStyle(parts('article')[0]); return [color, backgroundColor]";

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("the dark theme has other colours than the light one", async |session| {
            let light = colours(session, &Page::bare().attributes("theme=\"light\"")).await?;
            let dark = colours(session, &Page::bare().attributes("theme=\"dark\"")).await?;
            holds(light != dark, || format!("both are {light:?}"))
        })
        .keeps(&["theme-fixed"]),
        promise("without a theme the article follows the color-scheme of the page", async |session| {
            let light = colours(session, &Page::bare().attributes("theme=\"light\"")).await?;
            let dark = colours(session, &Page::bare().attributes("theme=\"dark\"")).await?;
            same("colours on a light page", &colours(session, &Page::bare().scheme("light")).await?, &light)?;
            same("colours on a dark page", &colours(session, &Page::bare().scheme("dark")).await?, &dark)
        })
        .keeps(&["theme-auto"]),
        promise("a bare page is no wider than its window, from phone to desk", async |session| {
            for scheme in SCHEMES {
                let attributes = if scheme == "dark" { "theme=\"dark\"" } else { "theme=\"light\"" };
                let page = Page::bare().attributes(attributes).scheme(scheme);
                for width in WIDTHS {
                    session.visit_at(&session.servers.publish(&page), width).await?;
                    pictured(session, "bare", width, scheme).await?;
                }
            }
            Ok(())
        })
        .keeps(&["zoom"]),
        promise("the demo page is no wider than its window, from phone to desk", async |session| {
            let demo = format!("{}/index.html", session.servers.cdn);
            for scheme in SCHEMES {
                for width in WIDTHS {
                    session.visit_at(&demo, width).await?;
                    // The demo follows the reader's system; setting the property stands in for that setting.
                    let scheme_of_page = "document.documentElement.style.colorScheme = arguments[0]; return true";
                    session.ask_with::<bool>(scheme_of_page, scheme.into()).await?;
                    pictured(session, "demo", width, scheme).await?;
                }
            }
            Ok(())
        }),
    ]
}

async fn colours(session: &Session, page: &Page) -> Check<Vec<String>> {
    session.visit(page).await?;
    session.ask(COLOURS).await
}

/// Measures the page that is open, and keeps a picture of it.
pub(crate) async fn pictured(session: &Session, name: &str, width: u32, scheme: &str) -> Check {
    let overflow = session.overflow().await?;
    let picture = session.photograph(width).await?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots").join(session.engine.name());
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(format!("{name}-{width}-{scheme}.png")), &picture)?;
    // An empty page in a compressed picture takes one or two kilobytes.
    holds(picture.len() > 4096, || format!("the picture at {width} px, {scheme}, shows nothing"))?;
    same(&format!("pixels wider than the window at {width} px, {scheme}"), &overflow, &0)
}
