//! Whom journalists may ask: the ways in which releases tell who can be reached, for what body and how, a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;

use standfirst::read;
use standfirst::release::{Contact, Release};

fn release(tail: &str) -> Release {
    let text = format!(
        "A bridge reopens\n\nPORIRUA, 4 May 2026 – The bridge in Lyall reopened on Friday after nine weeks of work on its deck.\n\nENDS\n\n{}\n",
        tail.replace('|', "\n")
    );
    read::text(&text).release
}

/// What stands under a label of contacts, a bar for each end of line: of each contact its name, role, body and numbers,
/// "-" for what it has not.
fn contacts(tail: &str) -> Vec<String> {
    release(&["Media contact:|", tail].concat()).contacts.into_iter().map(told).collect()
}

fn told(contact: Contact) -> String {
    let Contact { name, role, organisation, phones, emails, urls } = contact;
    let some = |part: Option<String>| part.unwrap_or_else(|| "-".into());
    let reached: Vec<String> =
        phones.into_iter().chain(emails).chain(urls.into_iter().map(|url| format!("{url:?}"))).collect();
    [some(name), some(role), some(organisation), reached.join(" ")].join("; ")
}

promises! {
    contacts;
    an_extension_belongs_to_its_number_in_brackets_too:
        "Ana Ruiz (01632 960001, ext. 12)" => ["Ana Ruiz; -; -; 01632 960001, ext. 12"],
        "Ana Ruiz, 01632 960001 (ext. 12)" => ["Ana Ruiz; -; -; 01632 960001 (ext. 12)"];
    a_capital_is_a_label_only_before_what_it_is_the_label_of:
        "Ana Ruiz, head of Plan B, 01632 960001" => ["Ana Ruiz; head of Plan B; -; 01632 960001"],
        "Ana R, Harbour Trust, 01632 960001" => ["Ana R; -; Harbour Trust; 01632 960001"],
        "Ana Ruiz, press officer T: 01632 960001" => ["Ana Ruiz; press officer; -; 01632 960001"];
    a_role_that_names_a_way_is_no_address:
        "Ana Ruiz|Route Communications Manager|01632 960001" => ["Ana Ruiz; Route Communications Manager; -; 01632 960001"],
        "Ana Ruiz|Place Marketing Manager|01632 960001" => ["Ana Ruiz; Place Marketing Manager; -; 01632 960001"],
        "Ana Ruiz|Head of Engineering 2|01632 960001" => ["Ana Ruiz; Head of Engineering 2; -; 01632 960001"],
        "Ana Ruiz|place de la Mairie|01632 960001" => ["Ana Ruiz; -; -; 01632 960001"],
        "Ana Ruiz|Altstadtring 12|01632 960001" => ["Ana Ruiz; -; -; 01632 960001"];
    a_body_after_an_office_is_no_building:
        "Ana Ruiz, Media Relations, United Way, 01632 960001" => ["Ana Ruiz; -; Media Relations, United Way; 01632 960001"];
    one_word_under_a_body_is_a_town_only_beside_an_address_or_where_the_dateline_has_it:
        "Ana Ruiz|Harbour Trust|Fundraising|01632 960001" => ["Ana Ruiz; -; Harbour Trust, Fundraising; 01632 960001"],
        "Ana Ruiz|Harbour Trust|Porirua|01632 960001" => ["Ana Ruiz; -; Harbour Trust; 01632 960001"],
        "Ana Ruiz|Harbour Trust|1 Quay Street|Lyall|01632 960001" => ["Ana Ruiz; -; Harbour Trust; 01632 960001"];
    a_number_under_two_people_is_that_of_both:
        "Ana Ruiz, Chief Executive|Leo Vale, press officer|01632 960001"
            => ["Ana Ruiz; Chief Executive; -; 01632 960001", "Leo Vale; press officer; -; 01632 960001"];
    what_stands_in_small_letters_in_brackets_after_a_body_is_not_its_name:
        "Ampersand PR (financial communications)|Ana Ruiz|01632 960001" => ["Ana Ruiz; -; Ampersand PR; 01632 960001"];
    whoever_leads_a_bureau_is_no_bureau:
        "Ana Ruiz|Bureau Chief|01632 960001" => ["Ana Ruiz; Bureau Chief; -; 01632 960001"];
}

#[test]
fn a_sentence_for_readers_and_the_press_names_a_contact() {
    let both = "For more information, residents can visit the hall; media can contact Ana Ruiz on 01632 960001.";
    let found: Vec<String> = release(both).contacts.into_iter().map(told).collect();
    assert_eq!(found, ["Ana Ruiz; -; -; 01632 960001"]);
    let readers = "For more information, customers can call 01632 960001.";
    assert_eq!(release(readers).contacts, []);
}
