//! Who speaks where only a sentence behind a quotation says so, where somebody goes by another name, and where a post or a body
//! is named by several words: a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;

promises! {
    speakers;
    a_sentence_behind_a_quotation_may_do_nothing_but_say_whose_it_is:
        "„Ich male seit Jahren mit demselben Pinsel.“ Das sagt Ana Kolb, Malerin." => ["Ana Kolb"],
        "«Pinto con el mismo pincel desde hace años.» Así lo explica Ana Vega." => ["Ana Vega"],
        "«Pinto con el mismo pincel desde hace años.» La frase es de Ana Vega." => ["Ana Vega"],
        "“Pinto com o mesmo pincel há seis anos.” A frase é do pintor Leo Vaz." => ["Leo Vaz"],
        "« Je peins avec le même pinceau depuis dix ans. » C’est ce que dit Anne Roux." => ["Anne Roux"],
        "“I have painted with one brush for years.” So said Ana Ruiz, a painter." => ["Ana Ruiz"];
    a_nickname_in_marks_is_somebodys_other_name:
        "Trainer Ravi Ruiz, “Sandy” to all of the depot, tested it. “I drove at my own mother,” Sandy recalled." => ["Ravi Ruiz"],
        "Leo Vale, known as “Speedo”, went. “I drove at my own mother,” Speedo recalled." => ["Leo Vale"];
    one_of_several_has_the_name_behind_the_comma:
        "“You go along and along,” said one of them, retired postman Leo Vale from Lyall." => ["Leo Vale"];
    whom_it_is_left_to_speaks:
        "It was left to Ana Ruiz, over breakfast, to say so: “One of you is going home.”" => ["Ana Ruiz"];
    whatever_stands_between_a_quotation_and_a_full_name_is_what_somebody_is:
        "“I offered her the time and she refused,” chief lamplighter Ana Ruiz noted." => ["Ana Ruiz"];
    somebody_indefinite_is_nobody_who_was_named:
        "Nurse Ana Ruiz said: “We go to the ward.”\nIn a form after the class, one nurse wrote: “He only shouted two times.”"
            => ["Ana Ruiz", "nurse"],
        "In a case in the report, a pensioner from Lyall took issue with it. “It died of old age, they say,” she wrote."
            => ["pensioner"];
    relatives_go_by_their_first_names:
        "Sa sœur, Odile, s’en était doutée : « Papa disait notre bois, sans montrer où. »" => ["Odile"],
        "Ihre Schwester, Odile, wusste es: „Papa sagte unser Wald und winkte.“" => ["Odile"];
    a_portfolio_may_stand_before_a_name_without_a_comma:
        "Minister of Agriculture, Forestry and Fisheries Ana Ruiz said: “We go on from here.”" => ["Ana Ruiz"],
        "“We go on from here,” said Cabinet Member for Waste, Streets and the Environment Ana Ruiz." => ["Ana Ruiz"],
        "Minister of State for Heritage Leo Mac Giolla Rí said: “We go on from here.”" => ["Leo Mac Giolla Rí"];
    bodies_of_people_are_no_people:
        "“We want no driver in court over a song,” the Lyall Musical Authors’ Guild said." => ["Lyall Musical Authors’ Guild"],
        "The National Council of Sugar and Milk Packers has warned of “a nanny in every teapot”."
            => ["National Council of Sugar and Milk Packers"],
        "Em nota, a Associação das Lavadeiras agradeceu e lembrou que “ainda há roupa no varal”."
            => ["Associação das Lavadeiras"];
    in_the_accusative_no_body_does_anything:
        "In seinem Antrag an den Kantonsrat bezeichnet der Stadtrat sie als „rasch und gut umsetzbar“." => ["Stadtrat"];
    when_and_how_may_stand_between_verb_and_name_in_german:
        "„Ich male mit demselben Pinsel“, sagte am Montag Bürgermeisterin Ana Kolb." => ["Ana Kolb"],
        "„Ich male mit demselben Pinsel“, sagt zum Beispiel Ana Kolb." => ["Ana Kolb"],
        "„Ich male mit demselben Pinsel“, sagt auch Ana Kolb." => ["Ana Kolb"];
    a_post_stands_before_its_body_and_a_title:
        "„Wer sitzt, steht nicht im Weg“, so Vorsitzender Richter am Landgericht Dr. Leo Kolb." => ["Dr. Leo Kolb"];
}
