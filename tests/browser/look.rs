//! What an element looks like: the computed style of everything in it, and a picture.

use std::io::Cursor;
use std::path::Path;

use png::{Decoder, Transformations};

use crate::check::{Check, holds};
use crate::session::Session;

/// Of each element in the shadow roots of a page's frame, and of what CSS puts before and after it: a first line with its
/// place in the tree, and a line for each property that its parent has another value of. Slots, line breaks and the region
/// for notices paint nothing of their own.
const STYLES: &str = r"
    const all = [];
    const describe = (node, pseudo, place, above) => {
        const style = getComputedStyle(node, pseudo);
        if (pseudo && /^(none|normal)$/.test(style.content)) return;
        const values = new Map();
        for (const name of style) if (!/^--|-origin$/.test(name)) values.set(name, style.getPropertyValue(name));
        const own = [...values].filter(([name, value]) => above?.get(name) !== value);
        all.push([place + pseudo, ...own.map((pair) => pair.join(': '))].join('\n'));
        return values;
    };
    const walk = (parent, path, above) => [...parent.children].forEach((node, index) => {
        const place = `${path} ${node.localName}${node.classList[0] ? '.' + node.classList[0] : ''}:${index}`;
        const painted = !node.matches('slot, br, .status');
        const values = painted ? describe(node, '', place, above) : above;
        if (painted) for (const pseudo of ['::before', '::after']) describe(node, pseudo, place, values);
        walk(node, place, values);
    });
    document.querySelectorAll('.frame news-release').forEach((host, index) => walk(host.shadowRoot, `${index}:`));
    return all;
";

/// How many of the picture's pixels may differ, and by how much of 255 a pixel's colour may without counting as different.
const PIXELS: f64 = 0.001;
const SHADE: u8 = 8;
/// By how much a colour may differ when the same thing is painted twice: `WebKit` rounds tile by tile.
const GRAIN: u8 = 3;

/// The computed styles in the frame of a page, and its picture.
#[derive(Debug)]
pub(crate) struct Look {
    styles: Vec<String>,
    picture: Vec<u8>,
}

impl Look {
    /// Looks at the frame of the page that is open.
    pub(crate) async fn of(session: &Session) -> Check<Self> {
        complete(session).await?;
        let picture = session.portray(".frame").await?;
        let styles: Vec<String> = session.ask(STYLES).await?;
        holds(styles.len() > 100, || format!("only {} styles in the frame", styles.len()))?;
        Ok(Self { styles, picture })
    }

    /// Fails unless another one looks the same, and shows where it does not. The pictures are kept in `screenshots/`.
    pub(crate) fn matches(&self, other: &Self, session: &Session, name: &str) -> Check {
        let faults = differences(&self.styles, &other.styles);
        let share = share_of_pixels(&self.picture, &other.picture)?;
        if faults.is_empty() && share <= PIXELS {
            return Ok(());
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots").join(session.engine.name());
        std::fs::create_dir_all(&folder)?;
        for (picture, which) in [(&self.picture, "found"), (&other.picture, "expected")] {
            std::fs::write(folder.join(format!("isolation-{name}-{which}.png")), picture)?;
        }
        let shown: Vec<&str> = faults.iter().take(20).map(String::as_str).collect();
        Err(format!(
            "{} properties and {:.2} % of the pixels differ from those on a bare page\n{}",
            faults.len(),
            share * 100.0,
            shown.join("\n")
        )
        .into())
    }
}

/// Every property that two lists of styles do not have in common.
pub(crate) fn differences(found: &[String], expected: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    if found.len() != expected.len() {
        all.push(format!("{} styles instead of {}", found.len(), expected.len()));
    }
    for (found, expected) in found.iter().zip(expected).filter(|(found, expected)| found != expected) {
        let place = found.lines().next().unwrap_or_default();
        let pairs = found.lines().zip(expected.lines()).filter(|(found, expected)| found != expected);
        all.extend(pairs.map(|(found, expected)| format!("{place}: `{found}` instead of `{expected}`")));
    }
    all
}

/// The share of pixels that are not the same, from 0 to 1; all of them when the sizes differ.
fn share_of_pixels(found: &[u8], expected: &[u8]) -> Check<f64> {
    // The same bytes are the same picture, and decoding takes a while.
    if found == expected {
        return Ok(0.0);
    }
    let (found, expected) = (pixels(found)?, pixels(expected)?);
    if found.0 != expected.0 {
        return Ok(1.0);
    }
    let differs =
        |(one, other): &(&[u8], &[u8])| one.iter().zip(*other).any(|(one, other)| one.abs_diff(*other) > SHADE);
    let different = found.1.chunks_exact(4).zip(expected.1.chunks_exact(4)).filter(differs).count();
    #[expect(clippy::cast_precision_loss, reason = "pictures have far fewer than 2^52 pixels")]
    Ok(different as f64 / (found.1.len() / 4) as f64)
}

/// The smallest box around all pixels that two pictures do not share, as left, top, right and bottom; `None` if they are
/// the same.
pub(crate) fn changed(found: &[u8], expected: &[u8]) -> Check<Option<[u32; 4]>> {
    let (found, expected) = (pixels(found)?, pixels(expected)?);
    holds(found.0 == expected.0, || format!("pictures of {:?} and {:?} pixels", found.0, expected.0))?;
    let mut around: Option<[u32; 4]> = None;
    let pairs = found.1.chunks_exact(4).zip(expected.1.chunks_exact(4)).zip(0_u32..);
    for ((one, other), at) in pairs {
        if one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > GRAIN) {
            let (x, y) = (at % found.0[0], at / found.0[0]);
            let [left, top, right, bottom] = around.unwrap_or([x, y, x, y]);
            around = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
    Ok(around)
}

/// Whether the right half of a picture shows something else than the left half, below the words and beside the line between them.
pub(crate) fn halves_differ(picture: &[u8]) -> Check<bool> {
    /// Rows of captions, and columns of the line.
    const CAPTION: usize = 42;
    const LINE: usize = 1;
    /// So many values of pixels may differ: `WebKit` draws the corners of a picture a shade otherwise on one of two runs.
    const FEW: usize = 60;
    let ([width, _], pixels) = pixels(picture)?;
    let width = width as usize * 4;
    let rows = pixels.chunks_exact(width).skip(CAPTION);
    let differ = |row: &[u8]| {
        let (left, right) = row.split_at(width / 2);
        let pairs = left.iter().zip(right).skip(LINE * 4);
        pairs.filter(|(left, right)| left.abs_diff(**right) > SHADE).count()
    };
    Ok(rows.map(differ).sum::<usize>() > FEW)
}

/// The width and height of a PNG, and its pixels of four bytes each.
fn pixels(png: &[u8]) -> Check<([u32; 2], Vec<u8>)> {
    let mut decoder = Decoder::new(Cursor::new(png));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("the picture is too large")?];
    let info = reader.next_frame(&mut pixels)?;
    Ok(([info.width, info.height], pixels))
}

/// Waits until the stylesheets and the pictures of the page are there.
pub(crate) async fn complete(session: &Session) -> Check {
    session.until("return document.readyState === 'complete'", "the page did not come to an end").await?;
    let missing = "return [...document.querySelectorAll('link[rel=stylesheet]')] \
                   .filter(({ sheet }) => !sheet?.cssRules.length).map(({ href }) => href)";
    let missing: Vec<String> = session.ask(missing).await?;
    holds(missing.is_empty(), || format!("no rules came from {missing:?}"))?;
    // They load when they come near; and decoding one may take until after the picture is taken.
    let eager = "const hosts = [...document.querySelectorAll('news-release')]; \
                 const all = hosts.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')]); \
                 for (const img of all) { img.loading = 'eager'; img.decoding = 'sync'; } \
                 return all.every((img) => img.complete && img.naturalWidth > 0)";
    session.until(eager, "the pictures did not load").await
}
