//! Step 9: titles of other articles.

use super::super::{Reading, Role};
use super::zones::Group;
use crate::release::Related;

/// Adds the titles. A text gives no addresses, so they are titles to show and no links.
pub(super) fn read(groups: Vec<Group>, reading: &mut Reading) {
    for Group { label, titles } in groups {
        let first = ["/related/", &reading.release.related.len().to_string()].concat();
        label.give_to(&first, Role::Label, reading);
        for title in titles {
            let pointer = ["/related/", &reading.release.related.len().to_string()].concat();
            title.give_to(&pointer, Role::Words, reading);
            reading.release.related.push(Related { title: title.words.into_owned(), ..Related::default() });
        }
    }
}
