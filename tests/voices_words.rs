//! Who says what where the words for it are on no list, or stand in a place of their own: a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;

promises! {
    speakers;
    a_body_speaks_by_the_words_for_its_sort:
        "Nine voted against. “It is a mess that nobody wished for,” the parish council said." => ["parish council"],
        "Nine voted against. The Nordic delegation objected that it was “a mess that nobody wished for”." => ["Nordic delegation"],
        "Nine voted against. “It is a mess that nobody wished for,” the city’s transport authority said." => ["transport authority"];
    the_words_for_its_sort_mean_the_body_that_has_them_in_its_name:
        "The Lyall Parish Council met. “It is a mess that nobody wished for,” the parish council said." => ["Lyall Parish Council"];
    a_body_and_the_start_of_its_name_are_one:
        "The Lyall Council of Farmers met. “It is a mess that nobody wished for,” the council said." => ["Lyall Council of Farmers"];
    what_somebody_is_head_of_is_a_body_whatever_its_name:
        "Ana Ruiz, director of Afya Msafara, was there.\nAfya Msafara calls it “better, and nowhere near good”." => ["Afya Msafara"];
    a_body_may_say_so_itself:
        "The Harbour Trust itself calls it “better, and nowhere near good”." => ["Harbour Trust"];
    a_firm_is_nobody_of_its_first_name:
        "Attorney Brandy Ruiz won. “You can still prevail,” Ms. Ruiz noted.\nRuiz Law Firm is in Lyall." => ["Brandy Ruiz"];
    somebody_without_a_name_speaks_by_what_they_do:
        "The break came in May. “I hit a lady, and I need money,” the caller sobbed." => ["caller"],
        "It was dark. “I can’t see the span,” the pilot radioed eleven minutes later." => ["pilot"],
        "It was dark. “We can’t see the span”, the climbers shouted." => ["climbers"];
    a_thing_speaks_for_nobody:
        "It was dark. “It is in a poor state,” the newsletter said." => ["?"],
        "It was dark. “It is in a poor state,” the letter said." => ["?"];
    which_is_the_body_before_it_also_where_the_quotation_stands_further_on:
        "Nine belong to the Pedal Loan Trust, which said in a posting to its members that it was “crying in the shop”."
            => ["Pedal Loan Trust"];
    a_time_may_stand_between_who_and_its_verb:
        "Mayor Ana Ruiz thanked Leo Vale, who forty years ago called the wetlands “the kidneys of the nation”." => ["Leo Vale"],
        "Mayor Ana Ruiz thanked Leo Vale, who in 2019 said the wetlands were “the kidneys of the nation”." => ["Leo Vale"];
    an_auxiliary_before_a_comma_belongs_to_another_verb:
        "Mayor Ana Ruiz agreed. Nobody had tried it. Harbours had, says Ruiz. “We didn’t write it up.”" => ["Ana Ruiz"];
    said_with_a_capital_is_the_verb_before_a_comma_too:
        "Said Joe Vale, lead member at Lyall Council, “This is a plan that people want.”" => ["Joe Vale"];
    a_style_has_an_article:
        "“It is a good van,” the Rev. Ana Ruiz said." => ["Rev. Ana Ruiz"],
        "“It is a good van,” the Hon. Ana Ruiz MP said." => ["Hon. Ana Ruiz MP"];
    the_fullest_form_of_a_name_has_its_style_and_its_letters:
        "Minister Ana Ruiz came. “It is a good van,” Ms Ruiz said. “It is,” said Hon. Ana Ruiz MP."
            => ["Hon. Ana Ruiz MP", "Hon. Ana Ruiz MP"];
    madam_is_a_courtesy:
        "“We are heartbroken,” said Madam Ana Ruiz, president of the Red Sand Society." => ["Ana Ruiz"];
    ambassadors_and_constables_have_short_titles:
        "“We are heartbroken,” said Amb. Ana Ruiz." => ["Amb. Ana Ruiz"],
        "“We are heartbroken,” said Cst. Leo Vale." => ["Cst. Leo Vale"];
    a_surname_that_only_a_title_shows_is_a_name_without_it_too:
        "Mr McCourt was glad.\nThe town was glad.\n“It follows a good vote,” McCourt said. “It is so.”" => ["McCourt", "McCourt"];
    a_participle_that_opens_a_sentence_is_no_first_name:
        "Mayor Ana Ruiz came. Joining Ruiz in the hall was a host of guests. “It is good for us all,” Ruiz said." => ["Ana Ruiz"];
    two_posts_with_a_stroke_are_of_one:
        "Acme President/Chief Executive Officer Ana Ruiz came. “It is good for us all,” the CEO said." => ["Ana Ruiz"];
    a_shadow_minister_is_no_minister:
        "Ana Ruiz, Shadow Minister for Health, came. The Health Minister told them it would open “when the settings are right”."
            => ["Health Minister"];
    whoever_calls_on_somebody_after_a_quotation_does_not_speak_it:
        "Leo Vale, the union’s secretary, said 23 nurses had left.\n“They have gone to Lyall. They would come back.”\nMs Ruiz called on the council to pay."
            => ["Leo Vale"];
    it_may_be_told_how_it_was_said_before_the_name:
        "“Antes subíamos el tanque por la escalera”, dijo entre risas Ana Ruiz, cocinera." => ["Ana Ruiz"],
        "“Mandaram a foto da minha advogada”, contou em depoimento Ana Pires." => ["Ana Pires"],
        "« Il y est depuis 2023 », écrit à son tour Anne Roux." => ["Anne Roux"];
    the_faculty_of_a_german_doctor_belongs_to_the_name:
        "«Man blieb drei Tage», erklärt Prof. Dr. med. Urs Vale, Chefarzt Chirurgie." => ["Prof. Dr. med. Urs Vale"],
        "«Man blieb drei Tage», sagte Dr. med. Ana Ruiz." => ["Dr. med. Ana Ruiz"];
    a_romance_body_goes_on_in_small_letters:
        "« Les dents sont bonnes », indique la Fédération nationale des dentistes francophones hier soir."
            => ["Fédération nationale des dentistes francophones"],
        "« Les dents sont bonnes », indique l’Association des parents d’élèves." => ["Association des parents d’élèves"],
        "“El agua es de todos”, señaló la Federación de Vecinos." => ["Federación de Vecinos"],
        "“El agua es de todos”, señaló la Federación mañana." => ["Federación"];
    a_body_stands_behind_the_word_for_its_sort:
        "“El agua es de todos”, señaló la organización Agua para Todas." => ["Agua para Todas"],
        "La organización Agua para Todas señaló que “el agua es de todos”." => ["Agua para Todas"],
        "“A água é boa”, afirmou a empresa Água Viva." => ["Água Viva"];
    an_adjective_behind_a_post_belongs_to_it:
        "« Un hôpital ferme en deux jours », fait remarquer un directeur logistique." => ["directeur logistique"],
        "« L’hôpital a fermé », dit la directrice devant la presse." => ["directrice"],
        "“El agua es de todos”, dijo la directora durante la visita." => ["directora"],
        "“It is a good van,” said the minister earlier this week." => ["minister"];
    whoever_learns_a_trade_has_a_name_behind_it:
        "«Im Zug schlafen geht nicht», erzählt die angehende Zimmerin Ana Kolb." => ["Ana Kolb"];
    who_speaks_between_the_words_of_a_quotation_is_meant_by_the_next_pronoun:
        "« Je paie pour travailler, résume Jean Roux, éleveur. C’est trop. » Jean Roux compte. « Je veux un prix juste », insiste-t-il."
            => ["Jean Roux", "Jean Roux"];
    a_romance_body_in_small_letters_may_stand_before_its_verb:
        "La Fédération paysanne du Bravin écrit : « La loi existe, et nul ne la lit. »" => ["Fédération paysanne du Bravin"],
        "La Asociación de Vecinos apoyó la protesta y dijo: «El agua es de todos»." => ["Asociación de Vecinos"],
        "Das Glockenreferat teilte mit, der Verzicht sei „kein Verlust an Glauben“." => ["Glockenreferat"];
    a_body_has_the_words_of_its_sentence:
        "A Capitania dos Portos deu luz verde à sessão, «desde que cada bote tenha luz»." => ["Capitania dos Portos"];
    a_role_with_its_article_means_who_was_named_last_where_nobody_has_it:
        "« Il y est depuis 2023 », dit Anne Roux, jouteuse. « Il faut des tenues », sourit la sportive." => ["Anne Roux", "Anne Roux"],
        "Pfarrer Leo Kolb gab es bekannt. „Ich hab das noch nie erlebt“, erzählt der Geistliche." => ["Leo Kolb"],
        "„Wir bauen hier noch“, sagt Ana Kolb, Leiterin. „Mir ist das alles neu“, sagt der Nachbar." => ["Ana Kolb", "Nachbar"];
    in_english_it_does_so_only_of_whom_no_role_is_known:
        "“It is a good van,” said Ana Ruiz, a nurse. “I hit a lady,” the caller sobbed." => ["Ana Ruiz", "caller"];
    somebody_who_was_not_named_is_nobody_with_the_role:
        "Ana Ruiz, general secretary of the union, came. A secretary in Lyall wrote: “I keep them in the same drawer.”"
            => ["secretary"];
    a_noun_before_a_colon_tells_whose_words_follow:
        "Anne Roux, juriste, était là. Réponse de Anne Roux : « À charge de qui, au juste ? »" => ["Anne Roux"],
        "Leo Kolb war da. Kolbs Bilanz: „Früher war ich da mit fünf Mann.“" => ["Leo Kolb"],
        "Palabras del pescador Leo Vega al llegar: «Nadie habló, y después hablamos todos»." => ["Leo Vega"];
    when_and_where_may_stand_between_a_verb_and_its_subject:
        "«Esto no es un plus», ha declarado a la salida de la reunión Ana Ruiz, secretaria." => ["Ana Ruiz"],
        "Leo Vega vino. «Esto no es un plus», dijo en una carta a la jueza Ana Ruiz." => ["Leo Vega"];
    a_phrase_with_a_preposition_may_open_a_german_sentence:
        "In einem offenen Brief schrieb der Verband, eine Wehr sei „kein Haus, in das jeder hineinfährt“." => ["Verband"],
        "Leo Kolb dankte ihr mit einem Brief. Darin heißt es: „Sie haben auch andere geschützt.“" => ["Leo Kolb"];
    german_trades_stand_before_names:
        "„Jetzt ist eine Stadt mehr darauf“, meint Hauptfeuerwehrfrau Ana Kolb." => ["Ana Kolb"],
        "„Jetzt ist eine Stadt mehr darauf“, brummt Turmuhrmacher Leo Kolb." => ["Leo Kolb"],
        "Die Bürgermeisterin von Lyall, Ana Kolb, hat eine Bitte: „Nehmen Sie keine Steine mit.“" => ["Ana Kolb"];
    of_a_role_of_two_words_the_second_may_be_on_no_list:
        "Quem percebe disso é o mestre veleiro Leo Vaz. «Fiz velas para pescar», disse o mestre veleiro." => ["Leo Vaz"];
    who_was_named_since_the_last_who_spoke_is_meant:
        "“It was raining hard,” said Ana Ruiz. The door was opened by Leo Vale, a porter. “I asked if they wanted tea,” he said."
            => ["Ana Ruiz", "Leo Vale"],
        "Ana Ruiz agradeció la ayuda de Leo Vega. “Sin él no habríamos podido abrir”, contó." => ["Ana Ruiz"];
    the_last_two_of_a_list_of_places_are_nobody:
        "“Sale bien de la planta”, dijo Ana Ruiz. Se midió en León, Silao y Purísima. La médica dijo que se va “como el gas”."
            => ["Ana Ruiz", "Ana Ruiz"];
    particles_of_other_tongues_belong_to_names:
        "Peter Kiprono arap Too, a farmer, said: “Three shillings is okay.”" => ["Peter Kiprono arap Too"],
        "“I was out eleven Sundays,” said Pádraig Mac an tSaoi, a caretaker." => ["Pádraig Mac an tSaoi"],
        "A vereadora Ana Aparecida dos Anjos veio. Ana dos Anjos lembrou que “motorista já para fora do ponto”."
            => ["Ana Aparecida dos Anjos"];
    compounds_that_end_alike_are_one_body:
        "„Wer longieren will, nimmt den Platz“, schreibt der Reit- und Fahrverein Lyall." => ["Reit- und Fahrverein Lyall"];
    a_post_and_a_name_may_stand_between_a_quotation_and_its_verb:
        "“We came round when we saw one,” its president, Leo Vale, admitted." => ["Leo Vale"];
    a_name_with_a_sign_is_that_of_a_body:
        "Severn & Clee Buses says it “will not take anybody by surprise”." => ["Severn & Clee Buses"];
}
