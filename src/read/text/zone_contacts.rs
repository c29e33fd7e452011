//! Where the lines that say whom to ask begin, and how far they go.

use super::contact_kinds;
use super::contact_parts;
use super::contact_words;
use super::labels::Label;
use super::paragraphs::Paragraph;
use super::reach;
use super::words::{self, CONTACT_ROLES, ROLES};
use super::zones::{MOST_WORDS, is_end, is_short_line, label};

/// A line of a contact is shorter than this, in bytes.
const LONGEST: usize = 320;
/// A name, a role, an office, a street and a town may stand over the number.
const BEFORE_REACH: usize = 6;

/// Whether a label with a `value` beside it opens contacts: a number or an address is in it, or follows.
pub(super) fn opens(value: &str, this: &Paragraph, rest: &[Paragraph], clear: bool) -> bool {
    let first = rest.first();
    let reached = reach::is_in(&this.words);
    let sentence = this.words.ends_with('.') && this.words.split_whitespace().nth(MOST_WORDS).is_some();
    // "Media enquiries: Ana Ruiz, Manager, ...", and the number right under it
    let under = || {
        first.is_some_and(|next| this.is_next(next) && reach::is_in(&next.words))
            && value.split_whitespace().nth(2 * MOST_WORDS).is_none()
    };
    let short = || value.is_empty() || is_short_line(value) || under();
    let follows = || short() && reach_follows(this, rest, false);
    // "More information: www.example.org", and then whom to ask.
    let page = !value.is_empty()
        && first.is_some_and(|next| {
            matches!(label(next), Some(Label::Contacts(_))) && !contact_kinds::is_office(&next.words)
        });
    reached && (!sentence || clear) || !reached && !page && follows()
}

/// Whether lines over the headline say whom to ask, though no label does: a name, and bound to it an address in a line by itself.
pub(super) fn is_card(this: &Paragraph, rest: &[Paragraph]) -> bool {
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '.')
    };
    let named = (2..=4).contains(&this.words.split(' ').count()) && this.words.split(' ').all(is_name);
    if !named || this.mark.is_some() {
        return false;
    }
    let mut before = this;
    let bound = rest.iter().take(BEFORE_REACH).take_while(|next| {
        let bound = before.is_next(next);
        before = next;
        bound
    });
    let bound: Vec<_> = bound.map(|line| &*line.words).collect();
    let is_address = |words: &&str| words.contains('@') && !words.contains(' ');
    let short = |words: &&str| is_short_line(words) && !words.contains(':');
    bound.iter().any(is_address)
        && bound.iter().all(|words| is_address(words) || short(words))
        && rest.len() > bound.len()
}

/// Whether a line belongs to the contacts before it: those at the `top` of the release are stricter, and a place
/// counts once a number was `reached`.
pub(super) fn goes_on(this: &Paragraph, rest: &[Paragraph], top: bool, reached: bool) -> bool {
    if this.words.len() > LONGEST {
        return false;
    }
    let sentence = this.words.split_whitespace().nth(24).is_some();
    if reach::is_in(&this.words) {
        return !top || !sentence;
    }
    let page = reach::find(&this.words)
        .first()
        .is_some_and(|(at, _)| *at < 12 || this.words.get(..*at).is_some_and(contact_words::is_reach_label));
    let placed = || reached && contact_parts::is_place(&this.words);
    (is_short_line(&this.words) || is_posted(&this.words))
        && (page || is_handle(&this.words) || reach_follows(this, rest, top && reached) || placed())
}

/// "Ana Ruiz, head of the Communications Unit of the Harbour Trust of Lyall": a line longer than others are.
fn is_posted(words: &str) -> bool {
    const MOST: usize = 20;
    let named = words.split_once(", ").is_some_and(|(name, _)| contact_kinds::is_person(name));
    named && words.split_whitespace().nth(MOST).is_none() && !words.ends_with('.')
}

/// "Twitter: @harbourtrust"
pub(super) fn is_handle(words: &str) -> bool {
    const NETWORKS: [&str; 9] =
        ["facebook", "instagram", "twitter", "x", "linkedin", "youtube", "bluesky", "tiktok", "mastodon"];
    // "Facebook: HarbourTrust"
    let network = words.split_once(": ").is_some_and(|(network, account)| {
        NETWORKS.iter().any(|known| known.eq_ignore_ascii_case(network.trim())) && !account.contains(' ')
    });
    network || words.split_whitespace().next_back().is_some_and(|last| last.starts_with('@') && last.len() > 2)
}

/// Whether a number or an address follows within some short lines, perhaps in the same region only.
pub(super) fn reach_follows(this: &Paragraph, rest: &[Paragraph], in_region: bool) -> bool {
    let (mut before, mut passed) = (this, false);
    for next in rest.iter().take(BEFORE_REACH) {
        if in_region && !before.is_next(next) || is_end(next) || next.words.len() > LONGEST {
            return false;
        }
        if reach::is_in(&next.words) {
            return next.words.split_whitespace().nth(40).is_none();
        }
        let other = match label(next) {
            Some(Label::About(..) | Label::Related(_) | Label::Notes(_)) => true,
            // "More information", titles, "Media contacts": the number is that of the second label.
            // ("Spokesperson", under a name, is a role.)
            Some(Label::Contacts(value)) => {
                let post = before.is_next(next) && words::has(CONTACT_ROLES | ROLES, &next.words);
                passed && value.is_empty() && !contact_kinds::is_office(&next.words) && !post
            }
            _ => false,
        };
        // "Media contact", and "For interviews, please contact:" under it
        let asks = || !passed && matches!(label(next), Some(Label::Contacts("")));
        if !is_short_line(&next.words) && !asks() && !is_posted(&next.words) || other {
            return false;
        }
        (before, passed) = (next, true);
    }
    false
}
