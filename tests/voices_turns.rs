//! Who is meant where speakers take turns: the latter of two, a child by one name, several who speak, reports, and words that stand
//! before whoever says them: a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;

promises! {
    speakers;
    the_latter_is_whoever_was_named_last:
        "Ana Ruiz entregó el premio a Andrés Peña. «No me lo esperaba nunca», confesó este." => ["Andrés Peña"],
        "Claire Roux a remis la médaille à Marc Vidal. « Je ne m’y attendais pas », a confié ce dernier." => ["Marc Vidal"],
        "Landrätin Petra Kolb übergab die Urkunde an Jens Albers. „Ich bin sprachlos“, sagte der Geehrte." => ["Jens Albers"];
    of_a_woman_and_a_man_a_pronoun_means_one:
        "Claire Roux et Marc Vidal dirigent le festival. « On se dispute », dit-elle. « Jamais longtemps », corrige-t-il."
            => ["Claire Roux", "Marc Vidal"],
        "Lucía Ruiz y Andrés Peña se conocieron allí. «Yo no lo soportaba», ríe ella." => ["Lucía Ruiz"];
    a_first_name_shows_that_a_name_behind_a_small_word_is_somebodys:
        "Der Bauhof wird von Jens Albers geleitet. „Wir sind zwölf Leute“, so der 48-Jährige." => ["Jens Albers"],
        "Le projet a été dessiné par Claire Vidal. « Il fallait oser », dit-elle." => ["Claire Vidal"];
    a_child_is_called_by_one_name:
        "Lotta (9) durfte als Erste rutschen. „Das war schnell!“, rief sie." => ["Lotta"],
        "La petite Léa, 8 ans, a testé le toboggan. « Ça va vite ! », dit-elle." => ["Léa"],
        "Sofía, de 9 años, fue la primera. «¡Va rapidísimo!», gritó." => ["Sofía"];
    several_speak_as_one_does:
        "„Das Netz ist sicher“, kündigten die Stadtwerke Lyall an." => ["Stadtwerke Lyall"],
        "“A rede é segura”, asseguram os Amigos do Farol." => ["Amigos do Farol"],
        "« Le réseau est sûr », insistent les Amis du phare." => ["Amis du phare"];
    a_report_is_whose_it_is:
        "According to a report by the Water League, the trees “can live on rain alone”." => ["Water League"],
        "Según un informe de la Liga del Agua, los árboles «podrán vivir de la lluvia»." => ["Liga del Agua"],
        "Selon un rapport de la Ligue de l’eau, les arbres « pourront vivre de la pluie »." => ["Ligue de l’eau"];
    a_report_that_nobody_signed_is_nobodys:
        "«Hay que plantar», dice Ana Ruiz. Según el informe técnico, los árboles «podrán vivir de la lluvia»."
            => ["Ana Ruiz", "?"],
        "„Wir werden prüfen“, sagt Ana Kolb. „Das Dach ist marode“, heißt es im Abschlussbericht." => ["Ana Kolb", "?"];
    what_somebody_does_is_told_between_a_post_and_a_name:
        "«El río volvió a respirar», explica la coordinadora del proyecto, la bióloga Ana Ruiz." => ["Ana Ruiz"],
        "„Der Fluss atmet wieder“, erklärt die Koordinatorin des Projekts, die Biologin Petra Kolb." => ["Petra Kolb"];
    a_german_post_on_no_list_stands_before_a_first_name:
        "„Wir haben nur gespült“, so Straßenwärter Jens Albers." => ["Jens Albers"],
        "Betreut wird es von dem Psychologen Tobias Kolb. „Manche üben das“, meint er." => ["Tobias Kolb"];
    a_german_post_of_some_body_means_whoever_was_named:
        "Petra Kolb war zu Gast. „Jeder Euro zählt“, betonte die Leiterin des Museums." => ["Petra Kolb"];
    somebody_new_is_nobody_who_was_named:
        "Petra Kolb führt den Laden. „Hauptsache, es kracht“, sagt eine Kundin." => ["Kundin"],
        "A marisqueira Nilzete Barros ouviu tudo. “Suspender é fácil”, reagiu uma marisqueira." => ["marisqueira"];
    a_name_alone_before_a_colon_has_what_follows:
        "« On attendait cela », dit Claire Roux. Même son de cloche chez Marc Vidal, boulanger : « J’en rêvais. »"
            => ["Claire Roux", "Marc Vidal"];
    these_words_are_the_ones_before:
        "„Wir machen weiter“ – mit diesen Worten schloss Petra Kolb die Sitzung." => ["Petra Kolb"],
        "“Vamos continuar assim”: com estas palavras encerrou Marta Queirós a sessão." => ["Marta Queirós"];
    a_sentence_may_say_who_spoke_before_it:
        "«Fue la primera vez que lo vi». La frase es de Ana Pacheco, vendedora." => ["Ana Pacheco"],
        "“Foi a primeira vez que o vi.” Quem fala é Ana Pacheco, vendedora." => ["Ana Pacheco"];
    a_body_may_have_a_sign_in_its_name:
        "Pomar & Sons said it “gives the manual to any rival that asks”." => ["Pomar & Sons"],
        "A spokesperson for Pomar & Sons said it was “on the right road”." => ["spokesperson"],
        "Ana Vale of Pomar & Sons said it was “on the right road”." => ["Ana Vale"];
    a_company_is_called_again_by_what_it_is:
        "A Conservas Ruas mudou os turnos. “Ganhamos gente descansada”, diz a empresa." => ["Conservas Ruas"],
        "Die Conserva GmbH hat umgestellt. „Wir gewinnen Zeit“, sagt das Unternehmen." => ["Conserva GmbH"];
    a_body_is_she_or_he_in_french_and_german:
        "La Ligue du vent n’est pas convaincue. « Nous reviendrons en mai », promet-elle." => ["Ligue du vent"],
        "Der Verein Alte Mühle gab den Anstoss. „Wir sehen nur den Kreisel“, schrieb er." => ["Verein Alte Mühle"];
    a_bodys_name_ends_before_its_first_verb:
        "La Federación de Consultorios ya abre en mayo y reconoce que la idea «debía haber sido nuestra»."
            => ["Federación de Consultorios"],
        "The Guild of Saltmakers has joined and admits that the idea “should have been ours”." => ["Guild of Saltmakers"];
    a_pronoun_behind_its_verb_belongs_to_it:
        "“A água é de quem?”, perguntou Marta Queirós. O autarca Rui Tavares respondeu-lhe: “É de todos nós.”"
            => ["Marta Queirós", "Rui Tavares"],
        "Un vecino preguntó quién iba a barrer. «Los mismos que hoy barren», le respondió Ana Ruiz." => ["Ana Ruiz"];
}
