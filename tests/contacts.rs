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
    a_post_may_have_two_names_with_a_slash:
        "Ana Ruiz, Group Managing Director/CEO, 01632 960001" => ["Ana Ruiz; Group Managing Director/CEO; -; 01632 960001"];
    a_manager_may_be_one_for_the_media:
        "Ana Ruiz, Senior Manager, Media, 01632 960001" => ["Ana Ruiz; Senior Manager, Media; -; 01632 960001"];
    a_town_may_stand_alone_under_a_body:
        "Media Relations|Ministry of Agriculture|Regina|01632 960001" => ["-; -; Media Relations, Ministry of Agriculture; 01632 960001"];
    what_asks_to_call_is_no_body:
        "Anyone with information is asked to contact:|Duty Desk, Lyall Harbour Police|01632 960001"
            => ["-; -; Duty Desk, Lyall Harbour Police; 01632 960001"],
        "For clarifications, the press may contact:|Shri Leo Vale|01632 960001" => ["Leo Vale; -; -; 01632 960001"];
    a_post_may_stand_in_brackets_behind_a_name:
        "Ms Ana Ruiz (Municipal Spokesperson)|01632 960001" => ["Ana Ruiz; Municipal Spokesperson; -; 01632 960001"],
        "Mr Leo Vale (Manager: Communications)|01632 960001" => ["Leo Vale; Manager: Communications; -; 01632 960001"];
    a_post_may_stand_right_before_a_body_in_german:
        "Leo Vale, Präsident Luftseilbahngenossenschaft Lyall, 079 555 01 33"
            => ["Leo Vale; Präsident; Luftseilbahngenossenschaft Lyall; 079 555 01 33"];
    hours_in_brackets_do_not_hide_whose_a_number_is:
        "Lyall Police Press Office: 01632 960001 (8am to 6pm, Monday to Friday), press@lyall.example"
            => ["-; -; Lyall Police Press Office; 01632 960001 press@lyall.example"];
    who_the_contact_is_for_is_no_body:
        "Company contact for media:|Ana Ruiz|01632 960001" => ["Ana Ruiz; -; -; 01632 960001"];
    a_post_may_stand_before_a_name:
        "Executive Publicist Ana Ruiz at ana@harbour.example or 01632 960001"
            => ["Ana Ruiz; Executive Publicist; -; 01632 960001 ana@harbour.example"];
    letters_of_a_charter_belong_to_the_name:
        "Ana Ruiz, CFA|VP, Investor Relations|Acme Foods, Inc.|555-555-0101"
            => ["Ana Ruiz, CFA; VP, Investor Relations; Acme Foods, Inc.; 555-555-0101"];
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
    a_post_in_small_letters_may_stand_before_a_name:
        "Senior communications adviser Ana Ruiz|01632 960001" => ["Ana Ruiz; Senior communications adviser; -; 01632 960001"];
    whom_to_ask_for_interviews_stands_in_a_sentence:
        "For interviews with Leo Vale contact Ana Ruiz on 01632 960001" => ["Ana Ruiz; -; -; 01632 960001"];
    an_agency_may_be_called_communications:
        "Ana Ruiz|Senior Account Executive, Quill Lane Communications|01632 960001"
            => ["Ana Ruiz; Senior Account Executive; Quill Lane Communications; 01632 960001"];
    the_names_of_columns_are_no_contact:
        "Name\tTitle\tPhone\tEmail|Ana Ruiz\tPress Officer\t01632 960001\tana@example.org"
            => ["Ana Ruiz; Press Officer; -; 01632 960001 ana@example.org"];
    whoever_leads_a_bureau_is_no_bureau:
        "Ana Ruiz|Bureau Chief|01632 960001" => ["Ana Ruiz; Bureau Chief; -; 01632 960001"];
    a_role_that_is_a_label_too_is_a_role_under_a_name:
        "Ana Ruiz|Spokesperson|01632 960001" => ["Ana Ruiz; Spokesperson; -; 01632 960001"];
    an_office_may_have_its_numbers_in_paragraphs_of_their_own:
        "Guild press office||Email|press.office@guild.example||Press line|01632 960001"
            => ["-; -; Guild press office; 01632 960001 press.office@guild.example"];
    an_agency_may_be_called_public_relations:
        "Ana Ruiz|Account Director, Minar Public Relations|01632 960001" => ["Ana Ruiz; Account Director; Minar Public Relations; 01632 960001"],
        "Ana Ruiz|Senior Advisor, Public Relations|01632 960001" => ["Ana Ruiz; Senior Advisor, Public Relations; -; 01632 960001"];
    the_desk_of_a_body_may_stand_in_brackets:
        "Ana Ruiz (Kites media) on 01632 960001" => ["Ana Ruiz; -; Kites media; 01632 960001"];
    several_extensions_belong_to_one_number:
        "Ana Ruiz, 01632 960001, exts. 112 and 115" => ["Ana Ruiz; -; -; 01632 960001, exts. 112 and 115"];
    when_a_number_is_answered_is_no_part_of_an_office:
        "Ana Ruiz, 01632 960001||Astreinte presse (soirs et week-ends) : 01632 960002"
            => ["Ana Ruiz; -; -; 01632 960001", "-; -; Astreinte presse; 01632 960002"];
    the_host_of_an_address_tells_a_body_from_a_person:
        "Wild Places Lyall: 01632 960001, media@wildplaces.example" => ["-; -; Wild Places Lyall; 01632 960001 media@wildplaces.example"];
    an_address_for_all_is_that_of_all:
        "Ana Ruiz, 01632 960001|Leo Vale, 01632 960002|Email for all: press@harbour.example"
            => ["Ana Ruiz; -; -; 01632 960001 press@harbour.example", "Leo Vale; -; -; 01632 960002 press@harbour.example"];
    one_word_before_a_colon_is_a_body_only_if_the_release_names_it:
        "Interviews: Ana Ruiz, press officer, 01632 960001" => ["Ana Ruiz; press officer; -; 01632 960001"],
        "Lyall: Ana Ruiz, press officer, 01632 960001" => ["Ana Ruiz; press officer; -; 01632 960001"];
    where_a_number_is_says_nothing_of_whose_it_is:
        "In Geneva: Ana Ruiz, +41 22 555 01 34" => ["Ana Ruiz; -; -; +41 22 555 01 34"];
    an_agency_is_told_by_its_label:
        "Agencia: Altavoz Norte|Ana Ruiz|+52 81 5550 0199" => ["Ana Ruiz; -; Altavoz Norte; +52 81 5550 0199"];
    small_words_of_portuguese_part_a_name_from_its_addresses:
        "com Ana Ruiz, pelo e-mail ana@lyall.example ou pelo telefone (64) 5555-0128"
            => ["Ana Ruiz; -; -; (64) 5555-0128 ana@lyall.example"];
    desks_for_customers_are_bodies:
        "Lyall Consumer Care, 1-800-555-0162" => ["-; -; Lyall Consumer Care; 1-800-555-0162"];
}

#[test]
fn the_agency_in_a_label_is_that_of_all_under_it() {
    let found =
        release("For further information, please contact Quill PR:||Ana Ruiz, 01632 960001|Leo Vale, 01632 960002");
    let told: Vec<String> = found.contacts.into_iter().map(told).collect();
    assert_eq!(told, ["Ana Ruiz; -; Quill PR; 01632 960001", "Leo Vale; -; Quill PR; 01632 960002"]);
}

#[test]
fn a_label_may_name_two_things_that_one_may_ask_for() {
    let found = release("Renseignements et demandes d’entrevue|Ana Ruiz, agente d’information|01632 960001");
    let told: Vec<String> = found.contacts.into_iter().map(told).collect();
    assert_eq!(told, ["Ana Ruiz; agente d’information; -; 01632 960001"]);
}

#[test]
fn a_source_may_stand_over_its_name_after_the_end() {
    let found = release("SOURCE|Harbour Trust of Lyall||Contact:|Ana Ruiz, 01632 960001");
    assert_eq!(found.source.map(|source| source.name).as_deref(), Some("Harbour Trust of Lyall"));
    assert_eq!(found.contacts.len(), 1);
}

#[test]
fn a_sentence_for_readers_and_the_press_names_a_contact() {
    let both = "For more information, residents can visit the hall; media can contact Ana Ruiz on 01632 960001.";
    let found: Vec<String> = release(both).contacts.into_iter().map(told).collect();
    assert_eq!(found, ["Ana Ruiz; -; -; 01632 960001"]);
    let readers = "For more information, customers can call 01632 960001.";
    assert_eq!(release(readers).contacts, []);
}

#[test]
fn a_square_with_its_number_between_bars_is_an_address() {
    let line = "Gabinete de Prensa del Ayuntamiento de Lyall | Plaza Mayor, 1 | Tel. 920 555 018";
    let text = ["Un puente\n\nEl puente de Lyall ha vuelto a abrir este viernes.\n\nFIN\n\nContacto:\n", line].concat();
    let found: Vec<String> = read::text(&text).release.contacts.into_iter().map(told).collect();
    assert_eq!(found, ["-; -; Gabinete de Prensa del Ayuntamiento de Lyall; 920 555 018"]);
}

#[test]
fn a_request_names_whom_to_ask() {
    let told = |tail: &str| release(tail).contacts.into_iter().map(told).collect::<Vec<_>>();
    assert_eq!(told("Please direct media inquiries to Ana Ruiz (01632 960001)."), ["Ana Ruiz; -; -; 01632 960001"]);
    let team = "For all media enquiries or photographs please contact the Harbour Trust press team:|Tel: 01632 960001";
    assert_eq!(told(team), ["-; -; Harbour Trust press team; 01632 960001"]);
}

#[test]
fn between_bars_an_office_and_whose_it_is_are_one() {
    let row = "| Ana Ruiz | Public Relations, Acme | 01632 960001 |";
    let text = ["A bridge\n\nThe bridge in Lyall reopened on Friday.\n\nENDS\n\nContacts\n\n", row, "\n"].concat();
    let found: Vec<String> = read::text(&text).release.contacts.into_iter().map(told).collect();
    assert_eq!(found, ["Ana Ruiz; -; Public Relations, Acme; 01632 960001"]);
}

#[test]
fn a_name_over_an_address_and_over_the_headline_is_a_contact() {
    let text = "FOR IMMEDIATE RELEASE\n\nAna Maria Ruiz\nDevelopment Director\nana@harbour.example\n01632 960001\n\nThe Herald joins Harbour News as a founding partner\n\nLYALL (3 May 2026) – Harbour News announced on Friday that the Herald joins it as a founding partner.\n";
    let reading = read::text(text);
    let found: Vec<String> = reading.release.contacts.into_iter().map(told).collect();
    assert_eq!(found, ["Ana Maria Ruiz; Development Director; -; 01632 960001 ana@harbour.example"]);
    assert_eq!(reading.release.headline.words(), "The Herald joins Harbour News as a founding partner");
}

#[test]
fn what_sort_of_body_it_is_parts_no_name() {
    let found: Vec<String> = release("Contacto de prensa:|Ana Ruiz|Brigada Lyall, A.C.|Tel. 55 5555 0177")
        .contacts
        .into_iter()
        .map(told)
        .collect();
    assert_eq!(found, ["Ana Ruiz; -; Brigada Lyall, A.C.; 55 5555 0177"]);
}

#[test]
fn a_line_may_ask_to_contact_somebody_whose_numbers_stand_below() {
    let of = |whom: &str| {
        let line = ["For more information please contact ", whom, "|Tel: 01632 960001"].concat();
        release(&line).contacts.into_iter().map(told).collect::<Vec<String>>()
    };
    assert_eq!(of("the Press Office, Harbour Trust"), ["-; -; Press Office, Harbour Trust; 01632 960001"]);
    assert_eq!(of("Lyall Borough Council"), ["-; -; Lyall Borough Council; 01632 960001"]);
    assert_eq!(of("Ana Ruiz, Harbour Trust"), ["Ana Ruiz; -; Harbour Trust; 01632 960001"]);
    let moving = release("For more information about moving to Lyall Borough Council|Tel: 01632 960001");
    assert!(moving.contacts.iter().all(|contact| contact.organisation.is_none()));
}

#[test]
fn an_office_with_its_number_ends_related_titles() {
    let text = "Ponte reabre ao tráfego\nA ponte sobre o rio reabriu ao tráfego na segunda-feira, depois de três anos de obras.\nOs moradores festejaram até tarde da noite na praça.\nLeia também:\nColeta de podas muda de dia em seis bairros\nViveiro municipal distribui mudas neste sábado\nSecretaria de Comunicação\nPrefeitura de Lyall\nTelefone: (35) 5555-0181\n";
    let release = read::text(text).release;
    assert_eq!(release.related.len(), 2);
    let found: Vec<String> = release.contacts.into_iter().map(told).collect();
    assert_eq!(found, ["-; -; Secretaria de Comunicação, Prefeitura de Lyall; (35) 5555-0181"]);
}

#[test]
fn a_related_title_with_a_number_is_no_contact() {
    let text = "A bridge reopens\nThe bridge in Lyall reopened on Friday after nine weeks of work on its deck.\nPeople danced on it until late.\nRead more:\nHarbour bridge reopens after nine weeks\nHelpline number 0800 123456 goes live\n";
    assert_eq!(read::text(text).release.contacts, []);
}
