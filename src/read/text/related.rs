//! Step 10: titles of other articles.

use super::super::{Reading, Role};
use super::zones::Group;
use crate::release::Related;

/// Adds the titles. A text gives no addresses, so they are titles to show and no links.
pub(super) fn read(groups: Vec<Group>, reading: &mut Reading) {
    for Group { label, titles } in groups {
        let first = ["/related/", &reading.release.related.len().to_string()].concat();
        label.lines.iter().chain(&label.marks).for_each(|line| reading.own(*line, &first, Role::Label));
        for title in titles {
            let pointer = ["/related/", &reading.release.related.len().to_string()].concat();
            title.lines.iter().for_each(|line| reading.own(*line, &pointer, Role::Words));
            title.marks.iter().for_each(|line| reading.own(*line, &pointer, Role::Label));
            reading.release.related.push(Related { title: title.words, ..Related::default() });
        }
    }
}
