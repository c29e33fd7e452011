//! Who says what: the ways in which releases tell whose a quotation is, a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/called.rs"]
mod called;

use called::speakers;

promises! {
    speakers;
    whom_a_sentence_is_about_speaks_after_its_colon:
        "Her opposite number, Ana Ruiz, was gracious: “They played well.”" => ["Ana Ruiz"],
        "Asked whether it would last, the engineer was cautious: “Concrete I can promise you.”" => ["engineer"];
    whoever_issues_a_statement_speaks:
        "Ana Ruiz, Mayor of Lyall, issued the following statement after Acme Foods said it would go:\n“We will miss it.”"
            => ["Ana Ruiz"];
    a_verdict_is_its_owners:
        "Ana Ruiz’s verdict: “It works.”" => ["Ana Ruiz"],
        "The Minister for Roads, Ana Ruiz, came by bus. “I will be back,” was the Minister’s reply." => ["Ana Ruiz"];
    a_sentence_after_a_quotation_may_tell_whose_words_it_was:
        "“Every child deserves a book.” That is the view of Ana Ruiz, who started it." => ["Ana Ruiz"],
        "“At four in the morning there is nobody to ring.”\nThe words are those of Ana Ruiz, who cared for her father."
            => ["Ana Ruiz"];
    a_pronoun_looks_past_those_whom_it_cannot_mean:
        "Ana Ruiz leads the study. “Worms are shy,” she said.\nStudent Leo Vale counted them. “I had time,” he said.\nThe study found no cost.\n“I did not believe it,” she said."
            => ["Ana Ruiz", "Leo Vale", "Ana Ruiz"];
    a_pronoun_means_whom_the_paragraph_before_introduced:
        "Ana Ruiz, head of roads, said: “Every minute counts.”\nOne of the first was Leo Vale, who runs the post office.\n“My first was my old teacher,” he said."
            => ["Ana Ruiz", "Leo Vale"];
    a_pronoun_right_after_a_verb_of_speech_means_its_subject:
        "Auditor Leo Vale wrote a letter. Director Ana Ruiz said she agreed “with every word of it”." => ["Ana Ruiz"];
    of_two_with_a_surname_the_one_who_stands_beside_it_speaks:
        "Mia Ruiz was born in May. It mattered to her mother, Ana Ruiz of Lyall. “I held her,” Ruiz said." => ["Ana Ruiz"];
    titles_may_be_added_to_a_name_later:
        "Ana Ruiz will be the first in the post.\nProfessor Ana Ruiz, a physicist, starts in May. “I came by bus,” Professor Ruiz said."
            => ["Professor Ana Ruiz"];
    a_nickname_belongs_to_the_name:
        "Lyle \"Buzz\" Ruiz, the director, was there. \"Bring a hat,\" Ruiz said." => ["Lyle \"Buzz\" Ruiz"];
    a_body_and_its_spokesperson_need_no_name:
        "In a statement, Lyall Dairy said: “We are sorry.” The company said it had “written to every one of them”."
            => ["Lyall Dairy", "Lyall Dairy"],
        "A spokeswoman for Lyall Living said it met “every part of the rules”." => ["spokeswoman"];
    one_word_beside_an_age_or_a_post_is_a_name:
        "Ana, 51, looks after her mother. “I sleep in pieces,” she says." => ["Ana"];
    whoever_reports_a_question_is_not_the_one_who_asked:
        "Director Ana Ruiz says the board asked hard questions. “They wanted to know what I’d do.”" => ["Ana Ruiz"];
    a_signature_may_stand_on_two_lines_under_a_quote:
        "Everybody was glad.\n“Nobody was hurt. That is what matters today.”\nAna Ruiz|Chair, Harbour Authority" => ["Ana Ruiz"];
    german_verbs_may_end_their_clause:
        "Im Dienst ist man vorsichtig. „Sieben Stunden sind viel“, gibt dessen Leiter, Leo Vale, zu bedenken." => ["Leo Vale"];
    a_verb_alone_goes_on_with_whoever_spoke:
        "O presidente da Câmara, José Pires, sublinhou que “ninguém fica para trás”. E acrescentou: “O trabalho continua.”"
            => ["José Pires", "José Pires"],
        "Anselmo Cobos, maquinista, viajará en el primero. Lo resume así: «Me toca encenderla otra vez»." => ["Anselmo Cobos"];
    what_stands_between_an_article_and_a_name_is_a_post:
        "“Hicimos una planta del tamaño de nuestra leche”, precisó la jefa de obra, Ana Ruiz." => ["Ana Ruiz"];
    a_star_after_a_name_leads_to_a_note:
        "Ana*, 34, a mother of two from Hull, told Hearth: “We choose.”" => ["Ana"];
    a_body_told_by_a_clause_may_have_numbers_in_it:
        "The Lyall Residents’ Group, which collected 3,000 signatures, warned that it would “tear the heart out” of it."
            => ["Lyall Residents’ Group"];
    the_honourable_stand_between_an_office_and_a_name:
        "Treasurer the Hon Ana Ruiz MP has released the update.\n“This is a budget for families,” the Treasurer said."
            => ["Hon Ana Ruiz MP"];
    the_name_of_a_body_before_a_post_may_go_on_with_of:
        "Quotes attributable to Lyall Council of Social Service CEO Ana Ruiz:\n“The update leaves renters behind in every town.”"
            => ["Ana Ruiz"];
    a_post_in_small_letters_may_follow_the_quotation:
        "“We could not say no to this,” foundation president Ana Ruiz said." => ["Ana Ruiz"];
    a_peer_may_be_told_by_a_place:
        "Speaking after the launch, chair Lord Ruiz of Tay said that they “should judge us”." => ["Lord Ruiz"];
    small_words_may_stand_between_verb_and_subject:
        "« Nos conducteurs ont été formés », souligne de son côté le directeur du réseau, Paul Garec.\nEt d’ajouter : « Ils sont fiers de leur métier. »"
            => ["Paul Garec", "Paul Garec"];
    a_verb_with_its_auxiliary_goes_on_with_whoever_spoke:
        "El presidente de los regantes, Antonio Ruiz, ha agradecido el apoyo. “Llevábamos veinte años esperando”, ha afirmado."
            => ["Antonio Ruiz"];
    an_age_may_stand_before_a_single_name:
        "Fifteen-year-old Ana, who helped, said pupils had asked for honesty. “Don’t tell us we’ll die.”" => ["Ana"];
    what_one_is_to_another_may_stand_before_a_single_name:
        "Director Ana Ruiz spoke. “We listen,” she said.\nHer classmate Leo agreed: “Scare stories don’t work.”"
            => ["Ana Ruiz", "Leo"];
    a_noun_may_stand_for_somebody_named_before:
        "“Empezamos con tres hornos”, dijo emocionado el presidente, Raúl Peralta.\n“Hoy tenemos cuarenta”, recordó el dirigente."
            => ["Raúl Peralta", "Raúl Peralta"],
        "Die Universität hat Mirjam Frei berufen.\n«Das Klimarecht steht erst am Anfang», sagt die 41-Jährige." => ["Mirjam Frei"],
        "L’opposition, par la voix de son chef de file Éric Vasseur, a voté contre.\n« On refait les routes », regrette l’élu."
            => ["Éric Vasseur"];
    a_verb_and_its_subject_may_end_the_sentence_of_a_quotation:
        "Der Bau sei „immer zwischen den Fächern“ gewesen, sagt Mirjam Frei rückblickend." => ["Mirjam Frei"];
    after_its_first_word_a_german_sentence_has_its_verb:
        "Ähnlich äußerte sich der Vorsitzende des Fördervereins, Günter Abel. „Wir haben zwölf Jahre gekämpft.“" => ["Günter Abel"];
    nouns_with_capitals_make_no_title_of_what_somebody_says:
        "Kulturminister Bernd Achim nannte den Bau „ein Bekenntnis zur Wissenschaft“." => ["Bernd Achim"];
    a_french_participle_after_its_auxiliary_is_a_verb:
        "La présidente, Sylvie Perrin, a conclu en rappelant que « chaque euro compte »." => ["Sylvie Perrin"];
    an_office_may_be_a_surname:
        "Transport Secretary Ana Laird told guests it had been “worth the wait”." => ["Ana Laird"];
    a_title_may_stand_for_its_bearer:
        "The ferry was named by Princess Ana of Lyall.\n“I name this ship,” the Princess said." => ["Princess Ana"];
    a_company_may_own_two_posts_and_letters_are_posts:
        "Prairie Power agrees. “We deferred it,” says its VP of Grid Planning, Ana Ruiz." => ["Ana Ruiz"];
    several_may_speak_by_what_they_are:
        "The school’s governors said they were “disappointed”." => ["governors"];
    the_form_of_a_role_tells_he_from_she:
        "« C’est utile », dit Claire Aubin, présidente du club.\n« Ils sont prêts », dit le directeur, Paul Garec.\nSelon l’élue, le prix « devrait baisser de moitié »."
            => ["Claire Aubin", "Paul Garec", "Claire Aubin"];
    a_player_may_be_named_by_the_place_in_the_team:
        "In his absence Leo Vale, 34, leads the side. “It’s the honour of my life,” the veteran goalkeeper said." => ["Leo Vale"];
    a_calling_may_stand_for_somebody_named_before:
        "“A queimadura dói”, alerta Teresa Amaral, presidente da associação.\nA médica explica que “três segundos bastam”."
            => ["Teresa Amaral", "Teresa Amaral"];
    a_post_may_be_joined_to_its_body_by_a_hyphen:
        "„Die Familien sind am Limit“, sagte BHP-Präsidentin Gudrun Maasen." => ["Gudrun Maasen"];
    a_german_sentence_may_end_with_so_and_who_says_it:
        "Man habe „seit einem Jahr keinen freien Tag“ gehabt, so die Autorin Svenja Kloss." => ["Svenja Kloss"];
    a_post_before_a_name_may_have_nouns_with_capitals:
        "Das sei „ein Tropfen auf den Stein“, erklärte der politische Sprecher der Union, Jörg Wieland." => ["Jörg Wieland"];
    a_verb_may_be_told_with_its_manner:
        "Intervino la presidenta, Rosario Gil.\n\"Mi hija nació ese año y hoy ha traído a la suya\", ha contado emocionada."
            => ["Rosario Gil"];
    whoever_adds_something_after_a_colon_said_the_first_part_as_well:
        "« Nous avons gagné », se réjouit la directrice, Sandrine Petit, avant d’ajouter : « Et perdu bien des migraines. »"
            => ["Sandrine Petit", "Sandrine Petit"];
    a_word_before_the_subject_is_no_name:
        "Plus réservé, le président du comité, Olivier Le Goff, attend de voir : « Les annonces, c’est bien. »"
            => ["Olivier Le Goff"];
    a_name_that_is_said_to_be_a_charity_is_a_body:
        "Lyall Safety Now, a charity, welcomed it but said it showed that “standards have run out of road”."
            => ["Lyall Safety Now"];
    the_reverend_are_told_by_all_their_titles:
        "The Dean of Lyall, the Very Revd Ana Ruiz, said the Cathedral was “delighted”. “She preached here,” she recalled."
            => ["Very Revd Ana Ruiz", "Very Revd Ana Ruiz"];
    who_is_told_by_a_place_before_who:
        "It was signed in the presence of Mayor Ana Ruiz of Lyall, who joked: “We’ve been sharing it for 900 years.”"
            => ["Ana Ruiz"];
    a_post_may_go_on_in_small_letters_up_to_the_name:
        "“We like it,” said head of communications Ana Ruiz." => ["Ana Ruiz"],
        "“Bien”, dijo la jefa de prensa Ana Ruiz." => ["Ana Ruiz"],
        "« Oui », dit le chef de projet Paul Garec." => ["Paul Garec"];
    some_surnames_are_callings:
        "Aunty Joyce Cooper told the team where to begin.\n“I could have saved them the batteries,” she says." => ["Aunty Joyce Cooper"];
    whatever_verb_follows_what_is_said_tells_who_says_it:
        "“It will rain,” deadpanned Ana Ruiz." => ["Ana Ruiz"],
        "“É um dia feliz”, arrematou o presidente da Câmara, António Seixas." => ["António Seixas"],
        "La portavoz, Aurora Medel, habló.\n\"No pedimos silencio, pedimos dormir\", ha sintetizado Medel." => ["Aurora Medel"];
    what_follows_a_word_that_is_no_speech_names_nobody:
        "The “hub” opens Friday." => [""; 0];
    before_a_colon_one_name_alone_is_whose_words_follow:
        "Même soulagement chez Karim Belkacem, délégué syndical : « On demandait des camions qui freinent. »" => ["Karim Belkacem"];
    a_post_may_stand_apart_before_the_name:
        "Resident of the old town since 1968, Ana Ruiz listened. “I am deaf already,” she joked." => ["Ana Ruiz"];
    a_calling_means_the_only_name_before_it:
        "“Basta de ruido”, dijo la portavoz, Aurora Medel.\nEl estudio lo dirige el profesor Íñigo Salas. “Hemos medido un año”, ha explicado el investigador."
            => ["Aurora Medel", "Íñigo Salas"];
    an_elided_word_may_stand_before_the_marks:
        "Le préfet s’est félicité d’« un dialogue social exemplaire »." => ["préfet"];
    a_body_may_be_called_by_the_first_word_of_its_name:
        "The court ruled that Acme Homes Ltd must repair them.\nAcme said it would “learn the lessons”." => ["Acme Homes Ltd"];
    an_unknown_verb_alone_goes_on_with_the_only_name:
        "Entre os convidados estava o mestre Adelino Reis, 74 anos, pescador desde os onze. “No meu tempo remendava-se tudo”, gracejou.\n“São as mais caras da minha vida”, comentou o pescador."
            => ["Adelino Reis", "Adelino Reis"];
    a_body_that_somebody_is_in_says_nothing_by_what_it_does:
        "Dilys Moran, Director of the Stages Fund, which gave £2 million, said it was “a model of how to ask”." => ["Dilys Moran"],
        "The Stages Fund, which gave £2 million, said it was “a model of how to ask”." => ["Stages Fund"];
    a_veteran_is_somebody_named_before:
        "Wanda Petrov has driven the 301 for years. “You know everybody by name,” the veteran operator says." => ["Wanda Petrov"];
    a_view_may_be_told_by_its_owner:
        "Ana Ruiz, a nurse, came by boat. In Ms Ruiz’s opinion the ward was “as good as a map”." => ["Ana Ruiz"];
    whose_words_they_are_may_be_told_by_in_her_words:
        "Ana Ruiz, a nurse, works on the ward, which is, in her words, “eleven minutes from the sea”." => ["Ana Ruiz"];
    whoever_was_joined_by_somebody_who_speaks_does_not_speak:
        "The mayor was joined by Ana Ruiz, head of ports, who said the bridge was “as good as new again”." => ["Ana Ruiz"];
    the_last_of_a_sentence_may_share_the_subject_of_the_first:
        "Mayor Ana Ruiz opened the hall.\nThe Mayor thanked the crew and called it “a good day for all of Lyall”." => ["Ana Ruiz"];
    whoever_owns_what_a_sentence_is_about_may_be_she:
        "Professor Aoife Ní Chonaill led it, with Fiachra Lawlor of the council.\nProfessor Ní Chonaill’s team is now working on a map. “We have a third of them left,” she said."
            => ["Professor Aoife Ní Chonaill"];
    a_surname_may_have_two_words:
        "The lead author, Professor Aoife Ní Chonaill, was surprised.\n“We expected less of it,” Professor Ní Chonaill said." => ["Professor Aoife Ní Chonaill"];
    a_thing_with_a_number_is_nobody:
        "The managing director, Non Prydderch, told staff in the morning. Furnace Two has been cold since 2011.\n“My grandfather lit that furnace,” she said." => ["Non Prydderch"];
    the_dean_is_what_somebody_is:
        "“It is very funny,” said the Dean of Lyall, the Very Revd Ana Ruiz." => ["Very Revd Ana Ruiz"];
    a_nephew_is_no_she:
        "“I wish I had asked,” said Rosemarie Kuchma, founder of the charity.\n“She drove an old car,” said her nephew, Cornelius Fehr.\n“We do send photographs,” she said."
            => ["Rosemarie Kuchma", "Cornelius Fehr", "Rosemarie Kuchma"];
    before_a_colon_a_pronoun_alone_tells_who_speaks:
        "„Wir schauen zu“, sagt Projektleiter Till Brandhorst.\nVersprechen will er das nicht: „Die Mulbe hat unsere Pläne nicht gelesen.“" => ["Till Brandhorst", "Till Brandhorst"];
    a_word_on_no_list_of_roles_means_whom_the_text_calls_so:
        "« Il faut consulter tôt », dit Solène Kerbrat, rhumatologue à Lyall.\nLe piano vient d’abord : « On croit qu’il ménage le dos », prévient la rhumatologue." => ["Solène Kerbrat", "Solène Kerbrat"],
        "« Il faut consulter tôt », prévient la passerelle." => ["?"];
    a_mayor_of_a_town_has_not_the_name_of_the_town:
        "Die Laternen bezahlt Konrad Pfleiderer, Bürgermeister von Oberheide.\nDie Rechnung, so der Bürgermeister, sei „kürzer als der Antrag gewesen“." => ["Konrad Pfleiderer"];
    who_may_be_que:
        "O arquivo foi inventariado por Duarte Meneres, historiador da arte.\nAs visitas serão guiadas por Meneres, que já avisou os professores: “Aqui pode-se mexer em quase tudo.”" => ["Duarte Meneres"];
    an_adjective_may_stand_between_a_post_and_a_name:
        "“Se van a publicar igual”, aseguró la bióloga marina Ximena Tapia." => ["Ximena Tapia"];
    between_french_marks_the_auxiliary_may_bear_the_pronoun:
        "Le préfet, Yannick Le Dréau, est venu.\n« Les gens nous attendaient avec du café, a-t-il ajouté. C’est assez rare. »" => ["Yannick Le Dréau"];
    a_pronoun_may_stand_between_a_french_subject_and_its_verb:
        "La présidente du syndicat, Josée Roy, est venue.\nLa présidente lui répond : « Ce qui est prématuré, c’est le départ de nos collègues. »" => ["Josée Roy"];
    german_places_and_halls_are_nobody:
        "Bürgermeisterin Gerlinde Haslauer sprach mit den Wirten. Am 8. Juni trifft sich die Runde im Großen Rathaussaal.\n„Wir stehen erst wieder auf, wenn der Plan steht“, sagte sie." => ["Gerlinde Haslauer"];
    of_two_who_say_it_nobody_is_told:
        "Ana Ruiz chairs the trust.\nRuiz and Mayor Leo Vale said: “It is a good day for us.”" => ["?"],
        "Councillor Ana Ruiz and Mayor Leo Vale said: “It is a good day for us.”" => ["?"];
    whoever_is_told_something_does_not_say_it:
        "Ana Ruiz reads the news.\nOne listener told Ruiz: “You should stop doing that.”" => ["listener"];
    what_follows_a_quote_without_saying_whose_it_is_changes_nothing:
        "Mayor Leo Vale said:\n“We will look at every one of them.”\nSo far Ana Ruiz, head of housing, has contacted 40 families."
            => ["Leo Vale"];
    a_county_is_nobody:
        "Opening the pier in Co Sligo, Minister of State at the Department of Ports Orla Feeney TD said it had taken years. “It took eleven,” she said."
            => ["Orla Feeney TD"];
    of_a_post_at_a_department_without_an_article_the_name_stands_at_the_end:
        "Minister of State at the Department of the Coast Orla Feeney TD said: “It took eleven.”" => ["Orla Feeney TD"];
    a_body_may_be_named_between_commas_after_what_it_is:
        "A spokesperson for the growers’ trade body, Orchards United, said: “We will look at it.”" => ["spokesperson"];
    somebody_without_a_name_is_told_by_what_they_are:
        "That neighbour, who asked not to be named, said she had “just had a feeling about it”." => ["neighbour"],
        "The daughter of one victim said: “He laid bricks all his life.”" => ["daughter of one victim"],
        "A father of two in Quay Street, whose flat leaked, said: “It rained indoors.”" => ["father of two"];
    a_deputy_is_not_meant_by_the_role:
        "The Chief Nurse, Ana Ruiz, told the board. The Deputy Chief Nurse, Leo Vale, will run it.\nThe Chief Nurse said it was “about giving people back their evenings”."
            => ["Ana Ruiz"];
    whoever_judges_has_the_post_that_the_text_gives:
        "The chair, Judge Eva Wood, sat with two members.\n“A survey is a promise,” said the chair." => ["Eva Wood"];
    letters_may_stand_for_a_post:
        "« Un champignon ne se commande pas », déclare Luc Ferrand, président-directeur général de Brumelle.\nLe PDG juge « bien trop tôt pour en parler » une vente."
            => ["Luc Ferrand", "Luc Ferrand"];
    who_says_something_between_commas_says_the_whole_sentence:
        "The fund will pay for two years; after that, Ana Ruiz said, the Alliance expects to live on “a very good pancake breakfast.”"
            => ["Ana Ruiz"];
    two_words_of_a_portfolio_are_one_minister:
        "Lands and Wildlife Minister Ana Ruiz said it had “taken four years to write”." => ["Ana Ruiz"];
    a_post_may_be_of_what_has_no_joint:
        "The Council’s Manager Waste and Circular Economy, Leo Vale, told the meeting it was “quicker and a good deal less interesting”."
            => ["Leo Vale"];
    according_to_her_means_whom_the_text_is_about:
        "In her remarks, the Commissioner for Farming, Dr Ana Ruiz, called it “a good day for the valley”.\nAccording to her, “the road will be done before the rains.”"
            => ["Dr Ana Ruiz", "Dr Ana Ruiz"];
    a_sentence_under_a_quote_may_tell_who_made_the_remarks:
        "The Attorney General, Ana Ruiz, has sued the firm.\nLeo Vale runs it.\n“They had better check.”\nAttorney General Ruiz made the remarks at a meeting in Lyall."
            => ["Ana Ruiz"];
    a_name_within_the_name_of_a_body_is_nobody:
        "„Die Leute holen ein Paket“, sagte Gülay Brehm, Präsidentin der Vereinigung Freier Kioske.\n„Wir wollen eine Preisliste“, betonte die Präsidentin."
            => ["Gülay Brehm", "Gülay Brehm"];
    what_a_german_genitive_names_is_a_thing:
        "Techniker Leo Vale half. Während des Einsatzes Kundschaft zu bedienen, sei schwer.\n„Wir haben es versucht“, sagte er." => ["Leo Vale"];
    a_german_genitive_may_say_whose_words_they_are:
        "Kantonsingenieur Flurin Castell zeigt das Modell, das nach den Worten des Kantonsingenieurs „auch Skeptiker zum Spielen bringt“."
            => ["Flurin Castell"];
    a_clause_in_french_is_no_post:
        "Leur enseignante, Sabrina Olhad, l’avait rangée dans un placard. « Je la trouvais trop belle », dit-elle." => ["Sabrina Olhad"];
    a_verb_that_turns_on_itself_tells_who_speaks:
        "« On demande un robinet », s’agace Maud Legall, porte-parole de Soif de Ville." => ["Maud Legall"];
    in_spanish_two_verbs_share_a_subject:
        "El secretario de Obras de Lyall, Leo Vale, reconoció la confianza de la empresa y dijo que es “la obra más grande en una década”."
            => ["Leo Vale"];
    whoever_has_charge_of_a_matter_is_its_minister:
        "La ministra de Patrimonio, Ana Ruiz, ha presentado el plan. Lo acompañaba el alcalde, Leo Vale.\nLa titular de Patrimonio ha cerrado el acto: “No podemos devolver los pueblos”."
            => ["Ana Ruiz"];
    before_a_colon_whoever_was_named_speaks:
        "Ha intervenido también Paula Crespo, de 91 años, que vivió en el pueblo viejo. Al ver la ficha, ha reconocido la firma:\n“Esa es la letra de cuando tenía prisa”."
            => ["Paula Crespo"];
    a_body_may_be_of_something_and_speak:
        "The Farmers’ Union of the Danube Basin called the report “thorough and fair”." => ["Farmers’ Union of the Danube Basin"];
    a_portfolio_may_have_an_article_in_its_middle:
        "Welcoming it, Minister for Culture and the Islands Ana Ruiz TD described the list as “a map of the country”."
            => ["Ana Ruiz TD"];
    in_german_a_verb_in_two_parts_may_stand_around_a_name:
        "Hanna Rosenwald leitet es. »Manche stehen um halb fünf auf«, gibt Rosenwald zu bedenken." => ["Hanna Rosenwald"];
    in_french_an_age_in_years_shows_a_person:
        "On peut suivre les mains de Ginette Froidevaux, 84 ans, régleuse. « On retenait son souffle », se souvient cette dernière."
            => ["Ginette Froidevaux"];
    in_german_a_noun_with_its_article_is_no_first_name:
        "Durchgesetzt hat sich der Vorschlag von Ilse Marquardt, Stammkundin. „Das hält seit 31 Jahren“, sagt Marquardt."
            => ["Ilse Marquardt"];
    in_french_a_verb_of_two_words_may_have_its_pronoun_first:
        "Le maire de Lyall, Karim Roux, a souligné que la Ville prolongerait la ligne. « Il faut se rendre en char », a-t-il fait valoir."
            => ["Karim Roux"];
    a_title_between_commas_is_no_speech:
        "The report, “Due on the First,” is drawn from 41,000 leases." => [""; 0];
    in_german_a_verb_may_begin_its_clause:
        "Leo Vale leitet die Kasse. Vom Staat verlangt Vale, die Frist zu verlängern: „Das kostet den Staat keinen Cent.“"
            => ["Leo Vale"],
        "Für den Verband Nordauen sprach dessen Vorsitzende Birte Claasen von „einem Abend, auf den wir elf Jahre warten“."
            => ["Birte Claasen"];
    in_german_what_somebody_is_stands_between_an_article_and_a_full_name:
        "„Ich habe ein Husten gehört“, berichtete der Binnenschiffer Mehmet Aydoğdu den Beamten." => ["Mehmet Aydoğdu"],
        "„Gut so“, sagt die geschäftsführende Gesellschafterin Cornelia Hagedorn." => ["Cornelia Hagedorn"];
    german_surnames_may_end_as_posts_do:
        "DI Elfriede Sagmeister, Obfrau beim Almverein, führte die Gäste hin. „Ich brauche keinen Esel“, erzählte sie."
            => ["DI Elfriede Sagmeister"];
    what_is_said_in_somebodys_own_words_is_theirs:
        "Eine von ihnen war Ana Ruiz, Rentnerin, die nach eigenen Worten „eher gefrühstückt als gegessen“ hat." => ["Ana Ruiz"],
        "Coach Ana Ruiz has, in her own words, “one wish and no plan at all”." => ["Ana Ruiz"];
    no_name_ends_with_a_particle:
        "“Doce años estuvimos esperando”, dijo la presidenta Norma Gentiletti al bajar la llave." => ["Norma Gentiletti"];
    where_it_was_said_may_stand_before_the_subject:
        "“Cuando llegó no sonaba”, contó en la presentación la Dra. Citlali Monroy, directora del museo." => ["Dra. Citlali Monroy"];
    in_french_a_verb_may_turn_on_its_subject:
        "La ministre, Ana Roux, a visité le camion.\nInterrogée sur la suite, la ministre s’est engagée à revenir : « Je l’écris aujourd’hui. »"
            => ["Ana Roux"],
        "L’idée est venue d’une enseignante, Karine Roux.\n« Je ne demandais rien, se souvient-elle. Je demandais qu’on ferme une lumière. »"
            => ["Karine Roux"];
    a_verb_alone_between_dashes_goes_on_with_whoever_was_named:
        "Ha asistido Carmiña Souto, que nació allí. «De niña creía que era así —ha recordado—. Me costó mucho acostumbrarme.»"
            => ["Carmiña Souto"];
    of_one_nobody_is_many:
        "Selon le bâtonnier Fulbert Roux, les avocats redoutaient « une justice au rabais, sans robe et sans code »." => ["Fulbert Roux"];
    a_role_in_a_sentence_before_a_quotation_means_whoever_has_it:
        "« Une entaille siffle », affirme Maïka Roux, cofondatrice de Givrelin.\nLa cofondatrice a eu l’idée à dix-sept ans. « Je passais mes congés dans la neige. »"
            => ["Maïka Roux", "Maïka Roux"];
    an_article_with_a_calling_in_english_is_nobody_who_was_named:
        "Judge Miriam Oakes said it was “planned with care”.\nA student nurse, 20, was knocked down. “I still cross the road,” she said."
            => ["Miriam Oakes", "student nurse"];
    posts_of_degrees_stand_in_small_letters:
        "« On s’en souvient », raconte le Dr. Leo Roux.\nAusgewertet hat die Daten Dr. med. Selina Caduff, Oberärztin. „Man sieht es“, so Caduff."
            => ["Dr. Leo Roux", "Dr. med. Selina Caduff"];
}
