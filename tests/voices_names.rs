//! Who says what where names have more than a first and a last word, and where "she", "it" or less than the name tells who is
//! meant: a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;
use standfirst::{read, write};

promises! {
    speakers;
    a_first_name_tells_whom_she_means:
        "Dr Ingrid Ruiz studies stones. Another was found by Dr Arjun Vale, a geologist.\nIt was sent to Dr Ingrid Ruiz’s laboratory in Perth. She calls it “the best-travelled doorstop of all”."
            => ["Dr Ingrid Ruiz"],
        "Imogen Ruiz met Ansel Vale at the foundry. “It smelled good,” she said." => ["Imogen Ruiz"];
    of_two_with_a_surname_a_first_name_tells_whom_ms_means:
        "The stone was brought in by Colleen Vale.\n“I was sick of it,” Ms Vale says.\nIt stood in a diary by Clem Vale." => ["Colleen Vale"];
    a_junior_is_called_so_with_his_full_stop:
        "“It is the best,” said Mayor Walter Vale Jr. “I did not want it.”" => ["Walter Vale Jr.", "Walter Vale Jr."],
        "Mayor Walter J. Vale Jr. calls it “the best money that we spent all year”." => ["Walter J. Vale Jr."],
        "Mayor Walter J. Vale, Jr., calls it “the best money that we spent all year”." => ["Walter J. Vale, Jr."],
        "The pump is back. Mayor Walter J. Vale, Jr. calls it “the best money of the year”.\nVale wants “a lot more of them”."
            => ["Walter J. Vale, Jr.", "Walter J. Vale, Jr."];
    a_nickname_may_have_two_words_or_single_marks:
        "“It is the best,” said Leo “Big Fish” Vale, secretary of the Taxi Association. “I did not want it.”"
            => ["Leo “Big Fish” Vale", "Leo “Big Fish” Vale"],
        "“It is the best,” said Leo ‘Chips’ Vale, secretary of the Taxi Association." => ["Leo ‘Chips’ Vale"];
    a_fellow_of_a_body_has_its_letters:
        "The order was announced by the Chairman, Engr. Ana Ruiz, FNSE, at a hearing. “A bill is not a prophecy,” she said."
            => ["Engr. Ana Ruiz, FNSE"],
        "The match was announced by Ana Ruiz, FIFA, at a hearing. “A match is not a prophecy,” she said." => ["Ana Ruiz"];
    a_son_or_daughter_of_somebody_is_called_so:
        "“It is the last one, and we know it.”\n– Mr Rajan s/o Ruiz, Chairman, Hawkers’ Association" => ["Rajan s/o Ruiz"];
    maria_may_be_short:
        "\"It lasts five years,\" Governor Ma. Corazon Ruiz said at the pier. \"This one will see your children.\""
            => ["Ma. Corazon Ruiz", "Ma. Corazon Ruiz"];
    particles_of_the_philippines_belong_to_a_name:
        "Atty. Leo dela Ruiz III, president of the League of Fishers, was there. \"You can give a man a boat,\" he said."
            => ["Atty. Leo dela Ruiz III"];
    a_very_reverend_bishop_is_known_by_the_office:
        "“It is terrifying,” said the Bishop of Lyall, the Very Revd Dr Hilary Ruiz.\nThe Bishop said that it was “fought over”."
            => ["Very Revd Dr Hilary Ruiz", "Very Revd Dr Hilary Ruiz"];
    it_is_the_body_that_the_sentence_before_is_about:
        "The Harbour Workers’ Union rejected the offer. “We asked every member,” it said in a statement. “One agreed.”"
            => ["Harbour Workers’ Union", "Harbour Workers’ Union"],
        "The club’s trust, Lyall Voices, owns a third of it. “We asked every member,” it said." => ["Lyall Voices"],
        "The Harbour Workers’ Union said the offer was “an insult”.\n“We asked every member,” it added."
            => ["Harbour Workers’ Union", "Harbour Workers’ Union"];
    what_it_does_is_no_speech_if_nothing_of_it_is_quoted:
        "Ana Ruiz, chair of Lyall Council, left. “It works,” she said. It expects the work to take a year.\n“We are ready.”"
            => ["Ana Ruiz", "Ana Ruiz"];
    the_company_is_the_one_that_the_sentence_before_is_about:
        "Tussock Energy, which owns the dam, will shut a turbine. In a letter the company called this “a few dollars of power”."
            => ["Tussock Energy"],
        "Lyall Council, which owns the dam, will shut a turbine. In a letter the company called this “a few dollars of power”."
            => ["company"];
    somebody_may_speak_by_her_own_count:
        "The stone was brought in by Colleen Vale, who has stubbed her toe on it, by her own count, “about once a week since May”."
            => ["Colleen Vale"];
    a_comment_of_somebody_is_what_they_say:
        "Fathima Ruiz won four medals. “It has not gone into my head yet,” was the only comment of Ruiz." => ["Fathima Ruiz"],
        "“It has not gone into my head yet,” was the reply from Fathima Ruiz." => ["Fathima Ruiz"];
    what_will_be_said_is_said_by_somebody:
        "Ana Ruiz, the leader of the party, will speak today.\nOn the cost, she will add:\n“We have done the sums, and they have.”"
            => ["Ana Ruiz"],
        "Ana Ruiz, the leader of the party, will speak today. “Well,” Ruiz will reply, “they are at the stop.”"
            => ["Ana Ruiz", "Ana Ruiz"];
    in_german_she_may_be_whom_somebody_praises:
        "Eine der Leihgeberinnen ist Erna Ruiz aus Lyall. Die 86-Jährige stand hinter der Schank.\nLandesrat Johannes Vale würdigte sie als „Einladung, über Orte nachzudenken“."
            => ["Johannes Vale"];
    what_somebody_is_may_lack_its_second_comma:
        "Paul Vale, manufacturing director of Lyall Plastics said: “We have looked for months.”" => ["Paul Vale"],
        "Carl Vale, Lyall head of operations for the South Coast RDA said: “They are the best.”" => ["Carl Vale"],
        "Ana Ruiz, Inspector for Lyall Safer Neighbourhood Policing Teams said:\n“We keep them safe, and we ask them to call.”" => ["Ana Ruiz"];
    an_office_behind_a_name_has_no_other_name_at_its_end:
        "It was signed before Thiru M. Ruiz, Minister for Labour Welfare and Skill Development, who called it “a model for all of us”."
            => ["M. Ruiz"];
    an_opening_mark_may_stand_twice_or_apart:
        "Ken Vale, leader of Lyall Council, says: \"\"The gate is open. It took us six years.\"" => ["Ken Vale"],
        "\" The bus is late again. It was late in May, too,\" says Campaign Coordinator Leo Vale." => ["Leo Vale"];
    a_name_with_a_post_signs_what_stands_before_it_without_a_dash:
        "“We like it in Lyall. The harbor has room for all of us.” Leo Vale, Co-founder & CEO" => ["Leo Vale"];
    a_first_name_tells_a_trade_from_a_name:
        "Cooper Colleen Ruiz said that it was “a boost for the lads”." => ["Colleen Ruiz"];
    a_pilot_that_somebody_takes_part_in_does_not_speak:
        "One of those in a pilot, Mr Leo Vale, a student, had his doubts. “It was all by hand,” he said." => ["Leo Vale"];
    what_a_report_is_called_is_no_speech_though_it_asks:
        "A report by Lyall Council, “Who Will Mind Their Shops?”, found that one in five had a plan." => [""; 0];
    somebody_may_be_known_by_another_name:
        "A pescadora Raimunda Ruiz, conhecida em toda a ilha como Munda, guarda as datas. “Eu subo o galinheiro”, conta Munda."
            => ["Raimunda Ruiz"],
        "Leo Vale, better known as Mass Leo, was there. “I take no pay,” said Mass Leo." => ["Leo Vale"];
    a_german_sentence_may_have_its_subject_behind_the_verb:
        "Die Klinik ist groß. Im November hatte der Verband vor „unhaltbaren und gefährlichen Zuständen“ gewarnt." => ["Verband"],
        "Die Klinik ist groß. Im November warnte der Verband vor „unhaltbaren und gefährlichen Zuständen“." => ["Verband"];
    a_catalan_surname_may_have_two_parts:
        "La gerente, Begoña Ruiz i Vale, ha afirmado que «la pregunta no es si hay público, sino si hay sillas»."
            => ["Begoña Ruiz i Vale"];
    a_player_is_meant_by_where_she_plays:
        "La mediocampista Pilar Ruiz llegó al club.\n“Me llamaron tres clubes, y este fue el único”, contó la mediocampista."
            => ["Pilar Ruiz"];
    what_an_article_is_entitled_is_no_speech:
        "Intitulado “O ouvido antes da régua”, o artigo conclui que sim." => [""; 0];
    two_fields_may_open_a_sentence_before_a_post:
        "Media and tourism strategist Leo Vale underscored the connection, calling for one approach.\n“It was all about lions, and we have more than lions.”"
            => ["Leo Vale"];
    whoever_raises_questions_asks_them:
        "Ana Ruiz MP was there. In a letter to the minister, Ana raised questions around the “patience of people who wait for a ferry”."
            => ["Ana Ruiz MP"];
    marks_may_be_those_of_tex:
        "Astronomy professor Leo Vale was there. ``She sees what others miss,’’ Vale said." => ["Leo Vale"],
        "Astronomy professor Leo Vale was there. ``She sees what others miss,'' Vale said." => ["Leo Vale"];
    eng_without_its_full_stop_is_a_name:
        "Professor Tan Eng Chew, Provost, University of Lyall, said: “It has been very wet.”" => ["Professor Tan Eng Chew"];
    a_first_name_and_what_she_is_sign_a_quotation_behind_a_dash:
        "“We hear the river at night, and we do not sleep when it rains.” — Sarah, Lyall Resident" => ["Sarah"];
    degrees_with_stops_belong_to_the_name:
        "“It has been very wet,” said Ana Ruiz, R.N. “It is dry now.”" => ["Ana Ruiz, R.N.", "Ana Ruiz, R.N."],
        "“It has been very wet,” said Ana Ruiz, P.Eng., who built it." => ["Ana Ruiz, P.Eng."],
        "“It has been very wet,” said Ana Ruiz, Washington, D.C., on Monday." => ["Ana Ruiz"];
    professor_behind_a_post_is_a_title:
        "Vice-Chancellor Professor Leo Vale was there. “It has been very wet,” Professor Vale said." => ["Professor Leo Vale"],
        "“It has been very wet,” said committee chair Professor Leo Vale." => ["Professor Leo Vale"],
        "“It has been very wet,” said Associate Professor Leo Vale." => ["Associate Professor Leo Vale"];
    a_title_in_the_plural_is_no_part_of_the_first_name_after_it:
        "Representatives Ana Ruiz and Leo Vale were there. “It has been very wet,” said Rep. Ruiz." => ["Ana Ruiz"],
        "Senators Ana Ruiz and Leo Vale were there. “It has been very wet,” said Sen. Ruiz." => ["Ana Ruiz"],
        "Drs Ana Ruiz and Leo Vale were there. “It has been very wet,” said Dr Ruiz." => ["Ana Ruiz"];
    said_with_a_capital_is_the_verb_behind_a_quotation:
        "“It has been very wet.” Said Ana Ruiz, harbour master." => ["Ana Ruiz"],
        "Said Ana Ruiz, harbour master: “It has been very wet.”" => ["Ana Ruiz"],
        "Said Ahmadi, director of Lyall Foods, said: “It has been very wet.”" => ["Said Ahmadi"];
    whoever_has_a_title_is_meant_by_its_word:
        "Sen. Ana Ruiz asked Captain Leo Vale. “It has been very wet,” the senator replied." => ["Sen. Ana Ruiz"],
        "Judge Ana Ruiz asked Dr Leo Vale. “It has been very wet,” the doctor said." => ["Dr Leo Vale"],
        "Cr Ana Ruiz asked Cr Leo Vale. “It has been very wet,” the councillor said." => ["?"];
}

#[test]
fn a_pronoun_in_an_item_means_who_is_named_there() {
    let text = "A bridge reopens\n\nThe bridge in Lyall reopened on Friday after nine weeks.\n\n1. Dr Leo Vale, head of bridges, was there.\n2. It has two lanes.\n3. Dr Vale thanked the builders. He said: “It is done, and it is a good bridge for all.”\n";
    let speakers = write::json(&read::text(text).release);
    assert!(speakers.contains("\"via\": \"pronoun\"") && speakers.contains("\"name\": \"Dr Leo Vale\""), "{speakers}");
}

#[test]
fn the_company_is_the_one_that_the_release_is_by() {
    let text = "Barcos do Vale abre uma linha\n\nLYALL, 2 de junho de 2026 - A linha abre em agosto no rio, com dois barcos.\n\nUm vizinho falou “de canoa com motor”. A empresa responde que “não veio tirar passageiro de ninguém”.\n\nSobre a Barcos do Vale\nA Barcos do Vale opera seis barcos no rio e emprega noventa pessoas.\n";
    let speakers = write::json(&read::text(text).release);
    assert!(speakers.contains("\"organisation\": \"Barcos do Vale\""), "{speakers}");
}
