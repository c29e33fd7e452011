//! Which body speaks: names with small words in them, words for a sort of body, letters and reports; and how somebody without a
//! name is called: a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;

promises! {
    speakers;
    a_word_for_its_sort_is_no_part_of_a_bodys_name:
        "La plataforma Vecinos del Sur denunció “la falta de agua en verano”." => ["Vecinos del Sur"],
        "L’ONG Eau Claire salue « une mesure utile »." => ["Eau Claire"],
        "A ONG Água Limpa classificou a medida como “um passo pequeno”." => ["Água Limpa"],
        "The NGO Clean Rivers Now said the plan was “a small step”." => ["Clean Rivers Now"];
    a_word_in_a_bodys_name_may_be_what_somebody_is:
        "Lyall General Hospital said it was “on the right road”." => ["Lyall General Hospital"],
        "Lyall Student Council said it was “on the right road”." => ["Lyall Student Council"],
        "The Attorney General’s Office said it was “on the right road”." => ["Attorney General’s Office"];
    an_english_body_may_have_small_words_in_its_name:
        "The Royal Society for the Protection of Moths said it was “on the right road”."
            => ["Royal Society for the Protection of Moths"],
        "“It is on the right road,” said Women in Shipping." => ["Women in Shipping"],
        "Friends of Lyall Park said it was “on the right road”." => ["Friends of Lyall Park"],
        "“It is on the right road,” said the Ministry of Ports and Fisheries." => ["Ministry of Ports and Fisheries"],
        "St Anne’s Hospital said it was “on the right road”." => ["St Anne’s Hospital"];
    who_speaks_for_a_body_is_not_the_body:
        "A spokesman for the Association of County Treasurers said it was “on the right road”." => ["spokesman"];
    a_german_body_may_go_on_behind_a_small_word:
        "„Das ist zu laut“, erklärte das Bundesamt für Wasser." => ["Bundesamt für Wasser"],
        "Der Verband der Imker nannte den Plan „einen Schritt in die richtige Richtung“." => ["Verband der Imker"];
    a_romance_body_may_be_called_by_those_in_it:
        "Médecins pour la paix a salué « un pas dans la bonne direction »." => ["Médecins pour la paix"],
        "“Es un paso adelante”, señaló Vecinos por el Clima." => ["Vecinos por el Clima"],
        "« C’est un pas », a déclaré l’Ordre des médecins." => ["Ordre des médecins"];
    a_sort_of_body_means_the_one_that_was_named_before:
        "La Ligue des locataires demande un moratoire. « On attend depuis 2019 », rappelle l’association."
            => ["Ligue des locataires"],
        "El Sindicato de Panaderos respaldó el acuerdo. El gremio pidió que nadie “pague la harina dos veces”."
            => ["Sindicato de Panaderos"],
        "Harbour Trust has run the pier since 1974. The charity said it was “over the moon”." => ["Harbour Trust"],
        "Nurses trained at Lyall District Hospital. The hospital said it was “over the moon”."
            => ["Lyall District Hospital"];
    a_letter_or_a_report_has_the_words_of_whoever_wrote_it:
        "“It is far too loud,” reads a letter from Harbour Trust to the council." => ["Harbour Trust"],
        "„Das ist zu laut“, heißt es in einem Brief von Ana Kolb." => ["Ana Kolb"],
        "„Das ist zu laut“, heißt es dazu vom Bauernverband." => ["Bauernverband"],
        "«Ficámos à chuva», lê-se numa mensagem do Movimento de Utentes do Oeste." => ["Movimento de Utentes do Oeste"],
        "“Es un edificio único”, se lee en el informe del Colegio de Arquitectos." => ["Colegio de Arquitectos"],
        "« C’est un désastre », lit-on dans le communiqué de la Chambre d’agriculture." => ["Chambre d’agriculture"];
    somebody_without_a_name_is_called_as_at_first:
        "A sheep farmer lost two bikes. “It is like losing your legs,” the farmer said." => ["sheep farmer"],
        "Un chauffeur de bus a apporté son devis. « Je l’ai sur le frigo », dit le chauffeur." => ["chauffeur de bus"];
    somebody_behind_an_indefinite_article_is_nobody_who_was_named:
        "«É bom», disse o autarca Artur Vaz. «Gostava de ver o dinheiro no centro de saúde», comentou um morador à porta."
            => ["Artur Vaz", "morador"];
    where_somebody_stands_is_not_who_speaks:
        "One customer in the pilot called the delay “a bit of a pain”." => ["customer"],
        "“It was very loud,” said a school crossing warden." => ["school crossing warden"];
    whoever_is_among_them_may_have_a_first_name_only:
        "Among them is Kay, 26, from Lyall, whose twins are two. “I came for a jigsaw,” she says." => ["Kay"];
    a_surname_may_start_with_a_small_word:
        "Pieter van der Berg was there. “It is a good road,” van der Berg said." => ["Pieter van der Berg"],
        "João dos Santos was there. “It is a good road,” said dos Santos." => ["João dos Santos"];
    a_german_word_says_by_its_ending_what_she_is:
        "„Das ist ein guter Weg“, sagte Sopranistin Mia Berg." => ["Mia Berg"],
        "„Das ist ein guter Weg“, sagte Brauerin Mia Berg." => ["Mia Berg"];
    a_clause_set_against_another_has_its_own_speaker:
        "Direktorin Mia Berg sprach von „einem einzigartigen Stück“, während Restaurator Leo Vogt es „ein Puzzle“ nannte."
            => ["Mia Berg", "Leo Vogt"],
        "La directrice, Anne Roux, parle d’« une pièce unique », tandis que le restaurateur, Léo Val, y voit « un puzzle »."
            => ["Anne Roux", "Léo Val"];
    whose_words_open_a_sentence_stands_behind_its_verb:
        "Mit den Worten „es gibt kein zweites“ eröffnete Mia Berg die Ausstellung." => ["Mia Berg"];
    reported_speech_in_german_is_of_whom_the_sentence_before_is_about:
        "Mia Berg ist zufrieden. Der Umbau sei „aus sehr wenig sehr viel gemacht worden“." => ["Mia Berg"];
    a_body_is_he_or_she_in_german:
        "Der Mieterverband Talbach begrüßt den Schutz. Er verlangt in seiner Stellungnahme, „dass niemand geweckt wird“."
            => ["Mieterverband Talbach"];
    a_clause_behind_a_semicolon_has_its_own_subject:
        "Mayor Ana Ruiz promised “a new pump by May”; farmer Leo Vale had one condition: “That it works.”"
            => ["Ana Ruiz", "Leo Vale"];
    a_body_of_which_one_word_says_what_it_is_may_be_in_the_genitive:
        "„Das ist zu laut“, heißt es in der Stellungnahme des Bauernverbands." => ["Bauernverband"];
    whoever_was_named_with_a_post_is_meant_by_a_new_one:
        "L’atelier a été repris par une ancienne contrôleuse, Odile Roux. « Je m’y assois chaque matin », confirme la nouvelle gérante."
            => ["Odile Roux"];
    a_paragraph_behind_a_quotation_may_say_whose_it_was:
        "The study was led by Dr Kim Ruiz. Nine plants lived.\nDivers counted them.\n“I had budgeted for half of them.”\nThat row, Dr Ruiz concedes, may come back."
            => ["Dr Kim Ruiz"];
    a_title_before_a_first_name_may_go_on_before_the_surname:
        "The Revd Canon Leo Vale, Rector of Lyall, was there. “I have said sorry,” said Canon Vale." => ["Revd Canon Leo Vale"];
}
