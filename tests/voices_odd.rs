//! Who says what where marks, letters, posts and lines stand in odd places, as releases have them that nobody edited: a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;
use standfirst::release::{Block, Inline};

promises! {
    speakers;
    a_comma_may_stand_between_a_name_and_its_verb:
        "“It is part of modern policing,” Chief Leo Vale, said." => ["Leo Vale"];
    two_posts_may_stand_before_a_name:
        "“His works are read everywhere,” said Lyall Theatre Founder and Artistic Director Leo Vale. “We go on.”"
            => ["Leo Vale", "Leo Vale"];
    a_straight_mark_may_be_closed_by_a_curly_one:
        "Explaining the call, Coxswain Leo Vale said: 'We saw five people in the water, and we have all of them.’" => ["Leo Vale"];
    a_space_may_slip_in_after_a_mark:
        "Before the vote Councilmember Ana Ruiz said, \" I am not at ease with this vote.\"" => ["Ana Ruiz"];
    a_dash_after_a_quotation_leads_to_whoever_signs_it:
        "“We are glad that it is done, and that it was done in time.” – Ms Ana Ruiz, CEO of Acme" => ["Ana Ruiz"],
        "« Nous sommes ravis de ce travail fait ensemble. » - M. Leo Roux, PDG de Givrelin" => ["Leo Roux"];
    a_body_beside_a_post_is_not_who_speaks:
        "Speaking there, Mrs. Ana Ruiz, President, UNDRO stated, “This is a promise to all of us.”" => ["Ana Ruiz"];
    an_initial_is_no_title:
        "Commodore S. M. Ruiz said, “It is a matter of pride for us.”" => ["S. M. Ruiz"];
    an_honourable_minister_is_the_minister:
        "The plant was opened by Shri Leo Vale, Minister for Agriculture. The Hon’ble Minister said: “Eat what the land gives.”"
            => ["Leo Vale"];
    a_street_is_nobody:
        "Mayor Sibongile Ruiz asked motorists to avoid Voortrekker Street. “Leave earlier and greet one another,” she said."
            => ["Sibongile Ruiz"];
    a_titled_surname_may_stand_behind_a_role_and_a_comma:
        "Professor Ana Ruiz leads the trial. “We had done it before,” said lead author, Prof Ruiz." => ["Professor Ana Ruiz"];
    letters_of_a_body_may_stand_between_its_head_and_the_name:
        "“Este momento é de todos nós”, afirmou o presidente da Comissão Nacional do Mar (CNM), Leo Pires." => ["Leo Pires"],
        "« On y va, poursuit la présidente du Conseil central de Lyall (CCL), Ana Roux. On finit par gagner. »" => ["Ana Roux"];
    in_french_an_infinitive_may_tell_who_speaks:
        "Le député de Lyall, M. Leo Roux, était là. « J’étais accompagné de deux maires », de préciser le député Roux." => ["Leo Roux"];
    a_name_may_stand_behind_a_body_in_the_genitive:
        "Der Geschäftsführer des St. Petri-Hospitals Leo-Werner Vale war da. „Es geht uns um die Region“, sagte Vale."
            => ["Leo-Werner Vale"];
    a_second_vice_president_is_known_by_her_post:
        "La vicepresidenta segunda de la Diputación, Pilar Roca, ha estado allí. La vicepresidenta segunda de la Diputación ha señalado que la feria “es una invitación a todos”."
            => ["Pilar Roca"];
    what_torn_lines_part_is_one_sentence:
        "“Everyone should feel safe on the bus,” said|Sheriff Ana Ruiz|. “We look forward to this work with all of you.”"
            => ["Ana Ruiz", "Ana Ruiz"];
    a_quotation_that_is_never_closed_ends_with_its_paragraph:
        "Mayor Ana Ruiz said: “We are glad that it is done.\nThe bridge has two lanes, one for each way." => ["Ana Ruiz"],
        "Mayor Ana Ruiz said: \"We are glad that it is done.\nThe bridge has two lanes, one for each way." => ["Ana Ruiz"];
    a_quotation_may_close_paragraphs_after_it_opened:
        "Mayor Ana Ruiz said: “We are glad that it is done.\nIt took long enough.\nAnd it has cost enough.”\nThe bridge has two lanes."
            => ["Ana Ruiz", "Ana Ruiz"],
        "Mayor Ana Ruiz said:\n\"We are glad that it is done.\nAnd it has cost enough.\"\nThe bridge has two lanes." => ["Ana Ruiz"];
    two_single_marks_may_stand_for_a_double_one:
        "Leo Vale, CEO of Acme, said: “It asks all of us.’’ He adds that, ‘‘Working together is the key.’’" => ["Leo Vale", "Leo Vale"];
    letters_for_a_district_attorney_are_no_name:
        "“I am proud of this appointment,” said DA Ana Ruiz." => ["Ana Ruiz"];
    two_initials_are_no_french_title:
        "The resident, retired judge M. S. Ruiz, had not been down. “I have given men shorter terms,” he said." => ["M. S. Ruiz"];
    a_name_of_two_may_end_with_a_trade:
        "“It is good at last,” said Ana Vale-Fischer, Executive Director of Clear Springs International." => ["Ana Vale-Fischer"];
    a_body_may_have_an_and_inside:
        "A Lyall and Harrow Police spokesman said: “We want to hear from anybody.”" => ["spokesman"];
    a_field_may_have_an_and_inside:
        "Media and tourism strategist Leo Vale underscored the link. “It is good for us all.”" => ["Leo Vale"];
    a_body_of_several_words_beside_a_post_is_not_who_speaks:
        "Dr Leo Vale, Group CEO, Acme Health Africa noted, “We have built it up for years.”" => ["Dr Leo Vale"];
    what_a_clause_says_of_the_body_is_not_said_of_who_is_in_it:
        "Fire Chief Leo Vale of the Lyall Volunteer Fire Company, which has 22 members, called it “the first mail that I’d be glad to open.”"
            => ["Leo Vale"];
    whoever_studies_something_may_be_its_director:
        "“It is a very small scale,” said Dr. Leo Vale, medical director of neonatology. “Most need us for a week,” the neonatologist said."
            => ["Dr. Leo Vale", "Dr. Leo Vale"];
    a_congresswoman_is_a_representative:
        "U.S. Representative Ana Ruiz was there. The Congresswoman said: “It is good for all of us.”" => ["Ana Ruiz"];
    letters_in_brackets_are_not_all_of_a_body:
        "The League of Lyall Citizens (LLC), the nation's oldest organisation, stated: “It is an affront to all of us.”" => ["League of Lyall Citizens"];
    an_order_to_the_reader_is_no_first_name:
        "The quay is run by Leo Vale, manager of Acme.\nAsk Vale what sets it apart, and he says people. “It is people,” he said." => ["Leo Vale"];
    a_surname_may_be_cut_short:
        "Acme called in its star Leo Kowalczyk. “I go big on game day,” said Kowal." => ["Leo Kowalczyk"];
    a_post_may_end_with_a_list_of_matters:
        "O secretário estadual de Desenvolvimento Econômico, Ciência e Tecnologia, Leo Pires, disse: “É um dia feliz para todos nós.”"
            => ["Leo Pires"],
        "La consejera de Agricultura, Pesca, Agua y Desarrollo Rural, Ana Ruiz, ha señalado que “es un día feliz para todos”."
            => ["Ana Ruiz"];
    a_body_behind_a_french_name_is_no_part_of_it:
        "« Notre joie est double aujourd’hui », a déclaré Mme Anne Roux de l’Inspection de Lyall." => ["Anne Roux"];
    two_posts_may_stand_between_a_name_and_its_verb:
        "Mr Leo Vale, Managing Partner, Acme; Board Chair, Acme Fuels, said: “It is good for all of us.”" => ["Leo Vale"];
    a_question_may_stand_before_whom_a_sentence_is_about:
        "“It was hard,” said Ana Ruiz of Acme.\nAsked about rivals from the large manufacturers, Ruiz was brief: “They are welcome here.”"
            => ["Ana Ruiz", "Ana Ruiz"];
    letters_may_stand_for_one_of_two_posts:
        "“It is good,” said Ana Ruiz, president and chief executive officer of Acme. “It is good to be here,” the incoming CEO said."
            => ["Ana Ruiz", "Ana Ruiz"];
    a_trade_with_a_courtesy_title_is_a_surname:
        "Reforms will come, say Reform Minister Eva Bishop and Energy Minister Leo Brown.\n“We go on together,” Mr Bishop says.\n“We can do it today,” Mr Brown says."
            => ["Eva Bishop", "Leo Brown"];
    a_country_or_a_state_may_stand_before_a_post:
        "“The sea is wide and deep,” New Zealand Foreign Minister Ana Ruiz says." => ["Ana Ruiz"],
        "“The sea is wide and deep,” New York City Mayor Ana Ruiz said." => ["Ana Ruiz"];
    a_party_is_nobody:
        "Rep. Leo Vale, R-Lyall Creek South, also a co-sponsor of the bill, stated, “I am proud to have helped.”" => ["Rep. Leo Vale"];
    a_single_mark_behind_a_comma_may_close_a_double_one:
        "“It is an excellent work for all of us,’ Foreign Minister Ana Ruiz says." => ["Ana Ruiz"];
    what_is_listed_as_one_of_several_bodies_is_nobody:
        "Mr. Vale, who has led it, will stay. In his years it bought nine businesses, among them Tallis Valve and the Prairie Group.\nLeo Vale was glad. “I started here,” he said."
            => ["Leo Vale"];
    his_daughter_is_not_he:
        "Leo Vale is a tram driver. Mr Vale says that his daughter told him to. “I thought it a favour,” he says." => ["Leo Vale"];
    the_chief_of_a_body_is_its_head:
        "Ana Ruiz, president of the Laundry Council, was there. The Council chief said it was “a fair hearing and a number of puns”."
            => ["Ana Ruiz"];
    spanish_verbs_with_another_past_may_stand_alone:
        "La rectora, Ana Ruiz, aseguró que no habrá ganancia. “Una universidad se mide por lo que pasa afuera”, sostuvo. “En este caso se mide en segundos.”"
            => ["Ana Ruiz", "Ana Ruiz"];
}

/// The speakers of the quotations in the items of lists.
fn in_items(body: &str) -> Vec<Option<String>> {
    let text = format!(
        "A bridge reopens\n\nThe bridge in Lyall reopened on Friday after nine weeks of work.\n\n{body}\n\nENDS\n"
    );
    let mut found = Vec::new();
    for block in standfirst::read::text(&text).release.body {
        let Block::List { items, .. } = block else { continue };
        for block in items.into_iter().flat_map(|item| item.0) {
            let Block::Paragraph { text } = block else { continue };
            found.extend(text.0.into_iter().filter_map(|inline| match inline {
                Inline::Quotation { speaker, .. } => Some(speaker.and_then(|speaker| speaker.name)),
                _ => None,
            }));
        }
    }
    found
}

#[test]
fn in_an_item_of_a_list_whoever_is_named_there_speaks() {
    let body = "What they say:\n\n* Ana Ruiz, director of Lyall Parks: “The week is for all of us, and it is free.”\n* “We are there,” said Leo Vale. “Come and see.”";
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(in_items(body), [name("Ana Ruiz"), name("Leo Vale"), name("Leo Vale")]);
}

#[test]
fn in_an_item_that_names_nobody_no_mark_is_of_speech() {
    let body =
        "On show:\n\n* “Hold Fast,” on anchors, chains and locks\n* “A Living Baffle: Sound in Grass”, by Ana Ruiz";
    assert_eq!(in_items(body), []);
}
