//! What somebody is, and of what body, as releases tell it; and who seems to be somebody and is not. A promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/spoken.rs"]
mod spoken;

use standfirst::release::Speaker;

/// The speakers of all quotations: name, role and body, "-" for what is not told, and "?" for nobody.
fn speakers(body: &str) -> Vec<String> {
    let told = |speaker: Speaker| {
        [speaker.name, speaker.role, speaker.organisation].map(|part| part.unwrap_or_else(|| "-".into())).join("; ")
    };
    spoken::speakers(body).into_iter().map(|speaker| speaker.map_or_else(|| "?".into(), told)).collect()
}

promises! {
    speakers;
    the_body_that_somebody_edits_or_keeps_is_no_person:
        "The Editor of the Lyall Evening Post said on Friday: “It has been very wet.”" => ["-; Editor; Lyall Evening Post"],
        "The Curator of the Pitt Rivers Collection opened the hall. “It has been very wet,” she said." => ["?"],
        "Minister for the Arts Ana Ruiz said: “It has been very wet.”" => ["Ana Ruiz; Minister for the Arts; -"];
    a_city_may_open_with_an_article:
        "“It was brutal,” Los Angeles County District Attorney Ana Ruiz said." => ["Ana Ruiz; Los Angeles County District Attorney; -"];
    a_signature_may_part_post_and_body_with_a_comma:
        "“Half of our graduates say so, and more.”\n– Dr. Ana Ruiz, Dean, Prairie College of Medicine" => ["Dr. Ana Ruiz; Dean; Prairie College of Medicine"],
        "“Half of our graduates say so, and more.”\n– Leo Vale, president, Stock Growers of the Parkland" => ["Leo Vale; president; Stock Growers of the Parkland"];
    whoever_directs_a_body_as_its_executive_is_in_it:
        "“We are good at it,” said Ana Ruiz, Executive Director of Clear Springs International." => ["Ana Ruiz; Executive Director; Clear Springs International"];
    the_leader_of_the_opposition_leads_no_body:
        "The Leader of the Opposition, Ana Ruiz, said: “It has been very wet.”" => ["Ana Ruiz; Leader of the Opposition; -"];
    a_unit_belongs_to_the_post_of_who_manages_it:
        "Lyall Kidney Service nurse unit manager Ana Ruiz said: “It has been very wet.”" => ["Ana Ruiz; nurse unit manager; Lyall Kidney Service"];
    what_somebody_is_counts_before_whose_colleague_that_is:
        "Her colleague Leo Vale, an ACTS health and safety rep, said: “It has been very wet.”" => ["Leo Vale; health and safety rep; ACTS"],
        "Engineer Leo Vale, Chairman of Acme Developers, said: “It has been very wet.”" => ["Leo Vale; Chairman; Acme Developers"];
    one_name_of_a_list_is_not_the_post_of_another:
        "On stage are Leo Vale, Ana Helm, Eva Roth and a guest. “It has been very wet,” said Vale." => ["Leo Vale; -; -"];
    in_french_a_list_of_matters_says_its_joint_again:
        "La ministre de l’Économie, des Finances et de l’Industrie, Anne Roux, a dit : « Il a beaucoup plu ici. »"
            => ["Anne Roux; ministre de l’Économie, des Finances et de l’Industrie; -"],
        "Anne Roux, ministre du Travail, de l’Emploi et de l’Insertion, a dit : « Il a beaucoup plu ici. »"
            => ["Anne Roux; ministre du Travail, de l’Emploi et de l’Insertion; -"];
    a_later_sentence_may_tell_what_somebody_is:
        "“It has been very wet,” said Ana Ruiz. Ruiz is the general manager of Harbour Trust."
            => ["Ana Ruiz; general manager; Harbour Trust"],
        "“It has been very wet,” said Ana Te Rata. Te Rata is the general manager of Harbour Trust."
            => ["Ana Te Rata; general manager; Harbour Trust"];
    somebody_may_be_named_to_a_post_without_an_article:
        "The Mud Hounds have named Ana Ruiz manager. “It has been very wet,” said Ruiz." => ["Ana Ruiz; manager; Mud Hounds"],
        "Acme Foods announced the appointment of Ana Ruiz as its chief executive. “It has been very wet,” said Ruiz."
            => ["Ana Ruiz; chief executive; Acme Foods"];
    whose_statement_a_body_issues_speaks:
        "Acme Council issued the following statement from its president, Ana Ruiz: “It has been very wet.”"
            => ["Ana Ruiz; president; Acme Council"];
    a_company_may_stand_before_the_posts_of_its_people:
        "“It has been very wet,” said Quay Theatre Founder and Artistic Director Leo Vale."
            => ["Leo Vale; Founder and Artistic Director; Quay Theatre"],
        "“It has been very wet,” said Acme Martin Vice President and General Manager Leo Vale."
            => ["Leo Vale; Vice President and General Manager; Acme Martin"],
        "Acme Kenya Chief Supply Officer, Ana Ruiz, said: “It has been very wet.”"
            => ["Ana Ruiz; Chief Supply Officer; Acme Kenya"];
    the_body_of_a_post_may_stand_behind_the_name:
        "“It has been very wet,” said wildlife biologist Ana Ruiz of the Northern Raptor Survey."
            => ["Ana Ruiz; wildlife biologist; Northern Raptor Survey"];
    a_minister_of_two_fields_is_of_both:
        "Tourism and Hospitality Minister Ana Ruiz said: “It has been very wet.”" => ["Ana Ruiz; Tourism and Hospitality Minister; -"],
        "“It has been very wet,” said Local Government Minister Ana Ruiz." => ["Ana Ruiz; Local Government Minister; -"];
    services_with_a_name_are_a_body:
        "Leo Vale, Director of Lyall Community Services, said: “It has been very wet.”"
            => ["Leo Vale; Director; Lyall Community Services"];
    bodies_in_romance_languages_may_end_as_subjects_do:
        "Leo Vale, concejal del Ayuntamiento, dijo: “Ha llovido mucho aquí”." => ["Leo Vale; concejal; Ayuntamiento"],
        "Ana Ruiz, diretora da Associação, disse: “Choveu muito por aqui”." => ["Ana Ruiz; diretora; Associação"],
        "Ana Ruiz, directora de Comunicación, dijo: “Ha llovido mucho aquí”." => ["Ana Ruiz; directora de Comunicación; -"];
    after_how_a_verb_must_tell_of_words:
        "Ana Ruiz has the mill now.\nLeo Vale, a miller, sold it. “It has been very wet here,” he said.\nThis is how Ana Ruiz came to live here.\n“It has been very wet here.”\nThis is how Ana Ruiz describes it."
            => ["Leo Vale; miller; -", "Ana Ruiz; -; -"];
    what_its_stands_for_may_stand_anywhere_in_the_sentence_before:
        "Surplus goes to people through Full Plate, a charity with 61 shops. Its director, Leo Vale, says: “We are glad of it here.”"
            => ["Leo Vale; director; Full Plate"],
        "The Riders’ Table, a group of volunteers, was glad. Its chair, Leo Vale, says: “We are glad of it here.”"
            => ["Leo Vale; chair; Riders’ Table"],
        "La Fundación Norte aportó 46 millones. Su presidente, Leo Vale, dijo: “Hemos leído la letra pequeña”."
            => ["Leo Vale; presidente; Fundación Norte"];
    what_somebody_was_made_or_is_now_is_a_role:
        "Harbour Trust announced the appointment of Ana Ruiz as head of ports. “I have wanted this for years,” she said."
            => ["Ana Ruiz; head of ports; Harbour Trust"],
        "Ana Ruiz, who joined Acme from the docks in 2021 and is now its Director of Sustainability and Community, said: “We expected less.”"
            => ["Ana Ruiz; Director of Sustainability and Community; -"];
    one_word_with_a_post_behind_it_is_a_name:
        "Leo Vale runs the hostel. “It is full,” he said.\nOne of them was Tom, a warehouse worker, who slept in his car.\n“You tell them it’s an adventure,” he said."
            => ["Leo Vale; -; -", "Tom; warehouse worker; -"];
    whose_father_somebody_was_is_no_office:
        "The medals were worn by the father of Gordon Whittle, a retired postman. “I don’t care about the telly,” he said."
            => ["Gordon Whittle; retired postman; -"];
    a_trade_may_be_a_surname:
        "Eleanor Cooper leads the school. “I told him to put it in writing,” Cooper recalled." => ["Eleanor Cooper; -; -"];
    who_puts_it_so_speaks:
        "Ana Ruiz leads the ward. “Campfires, boat engines, and hot soup,” is how she sums up the causes." => ["Ana Ruiz; -; -"];
    in_german_a_compound_means_the_head_of_what_it_starts_with:
        "Dirk Samland, Leiter der Ermittlungsgruppe, ist froh. „Bitte kommen Sie nicht auf Verdacht“, sagt der Ermittlungsleiter."
            => ["Dirk Samland; Leiter der Ermittlungsgruppe; -"],
        "Bemerkt hat die Geburt Revierleiter Hauke Wendland. „Erst dachte ich, es wäre ein Stück Holz“, sagt er."
            => ["Hauke Wendland; Revierleiter; -"];
    in_french_a_clause_is_no_post:
        "Anne Roux préside la chambre. Pour Anne Roux, l’urgence ne doit pas faire oublier la suite. « Sept gels en dix ans, c’est un climat. »"
            => ["Anne Roux; -; -"];
    in_arabic_what_somebody_opens_is_no_person:
        "افتتح وزير الصحة مستشفى جديدا في المدينة. وقال: “سنعود إلى هنا كل عام.”" => ["?"],
        "افتتح وزير الصحة خالد المنصور أن الجسر مهم. وقال: “سنعود إلى هنا كل عام.”" => ["خالد المنصور; وزير الصحة; -"];
    in_arabic_a_title_may_begin_a_post:
        "حضر الحفل المستشار القانوني للشركة، وقال: “سنعود إلى هنا كل عام.”" => ["?"];
    in_arabic_a_post_ends_where_a_clause_starts:
        "وأعلن رئيس الجامعة أن الدكتور خالد المنصور يغادر. وقال: “سنعود إلى هنا كل عام.”" => ["-; رئيس الجامعة; -"];
    in_arabic_football_is_played_by_foot:
        "وقال سالم العتوم، لاعب كرة قدم: “سنعود إلى هنا كل عام.”" => ["سالم العتوم; لاعب كرة قدم; -"];
    in_hebrew_how_somebody_has_a_post_belongs_to_it:
        "אמרה מיכל ארבל, מנכ\"לית לשעבר: \"נחזור לכאן בכל שנה.\"" => ["מיכל ארבל; מנכ\"לית לשעבר; -"],
        "אמרה מיכל ארבל, יו\"ר משותפת: \"נחזור לכאן בכל שנה.\"" => ["מיכל ארבל; יו\"ר משותפת; -"];
    a_commissioner_is_in_charge_of_a_matter:
        "The Commissioner for Land and Food, Ana Ruiz, welcomed it as “a common language for a debate that has lacked one”."
            => ["Ana Ruiz; Commissioner for Land and Food; -"];
    who_owns_a_post_in_small_letters_is_no_part_of_it:
        "“A fine goes to the Treasury,” said the association’s policy director, Dr Ana Ruiz." => ["Dr Ana Ruiz; policy director; -"];
    in_spanish_letters_are_those_of_a_body:
        "El director general de la CIAX, Leo Vale, reconoció: “Durante años buscamos el agua abajo”." => ["Leo Vale; director general; CIAX"],
        "Eva Roca, presidenta del comité vecinal de la colonia El Mirador, contó: “Se oía correr el agua en los tinacos”."
            => ["Eva Roca; presidenta; comité vecinal de la colonia El Mirador"];
    how_long_somebody_has_had_a_post_is_no_part_of_it:
        "Al frente estuvo Leo Vale, fontanero con 31 años de servicio. “Había llaves debajo de jardineras”, dijo Vale."
            => ["Leo Vale; fontanero; -"];
    in_portuguese_the_article_may_be_within_the_word_before_a_post:
        "A frase agradou ao diretor musical, Leo Vale, que passou a convocar a maquinaria. “Tenho mais uma secção”, diz ele."
            => ["Leo Vale; diretor musical; -"];
    in_arabic_a_ministry_may_have_two_matters:
        "أشرفت وزيرة الغابات والمناطق السهبية، السيدة زليخة بن شنوف، على البرنامج. واعتبرت الوزيرة أن السهوب « ليست أرضا خالية »."
            => ["زليخة بن شنوف; وزيرة الغابات والمناطق السهبية; -"];
    in_hebrew_a_post_before_a_title_has_no_article:
        "הכלכלן ד״ר פייסל נסאר, שערך את הסקר, הופתע. \"כל חשבונית שמאחרת גוררת אחריה עוד שתיים\", ציין נסאר." => ["ד״ר פייסל נסאר; כלכלן; -"];
    a_post_may_be_of_a_body_in_small_letters:
        "Eva Roca, dirigente del comité de agua potable rural de Trankura Alto, dijo: “Con esa plata vamos a cambiar el estanque”."
            => ["Eva Roca; dirigente; comité de agua potable rural de Trankura Alto"],
        "Anne Roux, présidente du conseil d’administration de la Coopérative des Coulées, dit : « On a commencé à douze. »"
            => ["Anne Roux; présidente du conseil d’administration; Coopérative des Coulées"];
    in_spanish_whose_post_it_is_may_be_told_by_cuya:
        "Es de la Asociación de Plataneros de Lyall, cuya gerente, Eva Roca, calificó el acuerdo como “un precio justo y firmado”."
            => ["Eva Roca; gerente; Asociación de Plataneros de Lyall"];
    in_arabic_what_has_the_article_belongs_to_the_post_before_it:
        "وقال المدير الفني للفريق الأول طارق شلبي: \"ينقصنا مدافع يحب الشتاء\"." => ["طارق شلبي; المدير الفني للفريق الأول; -"];
    in_hebrew_a_body_may_start_as_a_clause_does:
        "בני אוחיון, פקח ים ברשות שמורות המפרץ, אמר: “ההוכחה למה שהדייגים אמרו”." => ["בני אוחיון; פקח ים; רשות שמורות המפרץ"];
    a_unit_in_small_letters_belongs_to_the_role:
        "« Un enfant qui hurle a mal », affirme Ana Roux, cheffe du service d’urgence pédiatrique du CHRL." => ["Ana Roux; cheffe du service d’urgence pédiatrique; CHRL"];
    the_letters_of_an_association_belong_to_its_name:
        "„Wir haben lange gepackt“, sagt Ana Ruiz, Vorsitzende von Essen für alle Lyall e. V., die den Bus fährt."
            => ["Ana Ruiz; Vorsitzende; Essen für alle Lyall e. V."];
    a_first_chair_is_no_end_of_a_sentence:
        "„Der eine war ich“, gab Hartmut Ruiz, 1. Vorsitzender des RV Lyall, unter Gelächter zu." => ["Hartmut Ruiz; 1. Vorsitzender; RV Lyall"];
    its_may_stand_for_a_body_at_the_end_of_the_sentence_before:
        "Le projet a été financé par la Fondation des Loutres. Son président, Leo Roux, dit : « Le meilleur placement de ma vie. »"
            => ["Leo Roux; président; Fondation des Loutres"],
        "La Société sambrienne des transports l’a testé. Sa directrice, Ana Roux, dit : « Le silence nous a bluffés. »"
            => ["Ana Roux; directrice; Société sambrienne des transports"];
    an_article_with_a_capital_belongs_to_the_body:
        "“Buscábamos un caño roto”, resume Ana Ruiz, directora artística de El Aljibe." => ["Ana Ruiz; directora artística; El Aljibe"];
    an_office_may_stand_before_a_doctor:
        "Senior Minister of State for the Environment, Dr Ana Ruiz, said: “This was a canal with a fence.”"
            => ["Dr Ana Ruiz; Senior Minister of State for the Environment; -"];
    in_hebrew_for_how_long_is_no_part_of_the_body:
        "״הקרוואנים לימדו אותנו משהו״, מספרת תמר וולך, מנהלת הספרייה העירונית מזה 17 שנה." => ["תמר וולך; מנהלת; הספרייה העירונית"];
    a_list_of_what_somebody_is_in_charge_of_is_one_role:
        "Ana Ruiz, Minister for Trade, Tourism and Investment, said: “It has been very wet.”"
            => ["Ana Ruiz; Minister for Trade, Tourism and Investment; -"],
        "“It has been very wet,” said Ana Ruiz, Vice President of Sales, Marketing and Support at Acme Corp."
            => ["Ana Ruiz; Vice President of Sales, Marketing and Support; Acme Corp"],
        "Leo Vale, cabinet member for highways, transport and waste, said: “It has been very wet.”"
            => ["Leo Vale; cabinet member for highways, transport and waste; -"];
    a_board_of_a_body_is_no_body:
        "“It has been very wet,” said Ana Ruiz, Chairman of the Board and Chief Executive Officer of Acme Corp."
            => ["Ana Ruiz; Chairman of the Board and Chief Executive Officer; Acme Corp"];
    a_states_attorney_is_no_attorney_of_a_state:
        "“It has been very wet,” said Lyall County State’s Attorney Ana Ruiz." => ["Ana Ruiz; Lyall County State’s Attorney; -"];
    the_head_of_a_department_stands_behind_all_of_its_name:
        "“It has been very wet,” said Lyall State Department of Environmental Conservation Acting Commissioner Leo Vale."
            => ["Leo Vale; Acting Commissioner; Lyall State Department of Environmental Conservation"];
    an_agent_in_charge_is_one:
        "“It has been very wet,” said Ana Ruiz, Acting Special Agent in Charge of the FBI Lyall Field Office."
            => ["Ana Ruiz; Acting Special Agent in Charge; FBI Lyall Field Office"];
    a_post_may_stand_behind_a_name_without_a_comma:
        "“It has been very wet,” said Leo Vale Commercial Director of Wombats Gaming." => ["Leo Vale; Commercial Director; Wombats Gaming"];
    letters_before_a_post_in_small_letters_are_its_body:
        "Ana Ruiz, PCS general secretary, said: “It has been very wet.”" => ["Ana Ruiz; general secretary; PCS"];
    what_somebody_was_is_no_part_of_a_body:
        "Former NHS chief executive Sir Leo Vale said: “It has been very wet.”" => ["Sir Leo Vale; Former NHS chief executive; -"];
    a_field_behind_for_the_is_no_body:
        "Ana Ruiz, Vice-President for the Euro and Social Dialogue, said: “It has been very wet.”"
            => ["Ana Ruiz; Vice-President for the Euro and Social Dialogue; -"],
        "Ana Ruiz, Director of Hockey for the Lyall Wombats, welcomed him: “It has been very wet.”"
            => ["Ana Ruiz; Director of Hockey; Lyall Wombats"];
    a_desk_between_commas_belongs_to_the_post:
        "Ana Ruiz, Executive Director, Corporate Affairs, Harbour Motors Limited, said: “It has been very wet.”"
            => ["Ana Ruiz; Executive Director, Corporate Affairs; Harbour Motors Limited"];
    a_professors_university_may_stand_between_commas:
        "Professor Ana Ruiz, University of Lyall, said: “It has been very wet.”" => ["Professor Ana Ruiz; -; University of Lyall"];
    a_second_post_in_another_body_is_no_part_of_the_first:
        "“It has been very wet,” said Leo Vale, President of Energy Efficiency at Acme United and CEO of Lyall Energy."
            => ["Leo Vale; President of Energy Efficiency; Acme United"],
        "Leo Vale, Aufsichtsratsvorsitzender der Hafenpartner und Geschäftsführer des Stadtwerks am See, stellte klar: „Das geht jetzt wirklich los.“"
            => ["Leo Vale; Aufsichtsratsvorsitzender; Hafenpartner"];
    whoever_is_named_to_a_post_has_it:
        "The Association is pleased to announce Leo Vale as its new Chief Product Officer. “It has been very wet,” said Vale."
            => ["Leo Vale; Chief Product Officer; -"];
    a_year_of_school_belongs_to_the_post:
        "“It has been very wet,” commented Year 6 teacher Mia Holt." => ["Mia Holt; Year 6 teacher; -"];
    a_minister_for_justice_is_no_justice:
        "Minister for Justice Ana Ruiz said: “It has been very wet.”" => ["Ana Ruiz; Minister for Justice; -"];
    in_french_a_general_director_has_a_capital:
        "Le Directeur Général de l’AGEL, M. Leo Roux, a dit : « Il a beaucoup plu ici. »" => ["Leo Roux; Directeur Général; AGEL"],
        "« Il a beaucoup plu », insiste Leo Roux, membre de la FSL et à l’origine de cette campagne." => ["Leo Roux; membre; FSL"];
    a_club_keeps_its_name_behind_a_post:
        "La propuso Ana Ruiz, presidenta del Club Natación Lyall, en abril.\n«Le dije que olía muy bien y que me daba rabia.»"
            => ["Ana Ruiz; presidenta; Club Natación Lyall"];
    a_word_for_a_body_owns_a_post_in_the_one_that_is_called_so:
        "Lyall Regional Museum found it. “My hands knew,” says Dr Leo Vale, the museum’s curator of minerals."
            => ["Dr Leo Vale; curator of minerals; Lyall Regional Museum"],
        "Lyall Regional Council counted.\nThe council’s chair, Cr Leo Vale, told the meeting that he had “never been so wrong”."
            => ["Cr Leo Vale; chair; Lyall Regional Council"];
    whoever_manages_a_company_of_any_name_is_in_it:
        "The Managing Director of Savannah Electricity, Dr Leo Vale, apologised. “We ordered meters,” he explained."
            => ["Dr Leo Vale; Managing Director; Savannah Electricity"];
    a_dean_is_the_dean_of_a_place:
        "The Dean of Lyall, Dr Ana Ruiz, told them that the gap had been “a kind of Lent”." => ["Dr Ana Ruiz; Dean of Lyall; -"];
    a_first_lady_has_that_office:
        "“I urge Congress,” said First Lady Ana Ruiz." => ["Ana Ruiz; First Lady; -"];
    a_minister_of_state_may_be_for_the_islands:
        "Minister of State for the Islands Leo Ó Vale told them that it had “more poets to the acre”."
            => ["Leo Ó Vale; Minister of State for the Islands; -"];
    what_a_minister_hands_over_is_no_role_of_who_gets_it:
        "Minister of Agriculture Smt. Ana Ruiz handed over the first bag of seed to Shri Leo Vale, a farmer.\nShri Vale said:\n“They came with small packets, and with notebooks.”"
            => ["Leo Vale; farmer; -"];
    a_spokesperson_may_speak_on_something:
        "The party’s spokesperson on transport, Leo ap Vale, a former driver, was there. He said: “I drove that bus.”"
            => ["Leo ap Vale; spokesperson on transport; -"];
    a_candidate_is_one_for_a_seat:
        "Dr Ana Ruiz, the candidate for Lyall Coast, joined in April. “I used to write,” she writes." => ["Dr Ana Ruiz; candidate for Lyall Coast; -"];
    two_posts_of_two_bodies_may_stand_before_a_name:
        "“I urge it,” said Lyall County Sheriff and National Sheriffs’ Association President Leo Vale."
            => ["Leo Vale; President; Association"];
    a_number_may_belong_to_the_body_before_a_post:
        "“It has been very wet,” said Harbour Workers Local 1500 President Leo Vale." => ["Leo Vale; President; Harbour Workers Local 1500"],
        "In 2024 President Leo Vale said: “It has been very wet.”" => ["Leo Vale; President; -"];
    brackets_behind_a_post_tell_what_it_is_for:
        "Ana Ruiz, Deputy President (Academic Affairs) and Provost, University of Lyall, said: “It has been very wet.”"
            => ["Ana Ruiz; Deputy President (Academic Affairs) and Provost; University of Lyall"],
        "“It has been very wet,” said Ana Ruiz, Pro Vice-Chancellor (Research) at the University of Lyall."
            => ["Ana Ruiz; Pro Vice-Chancellor (Research); University of Lyall"];
    a_lead_of_something_has_that_post:
        "Operations Lead Leo Vale thanked them for “eleven kinds of patience”." => ["Leo Vale; Operations Lead; -"];
    first_names_tell_where_a_long_name_starts:
        "Minister for Foreign Affairs Maria Elena Ruiz said: “It has been very wet.”" => ["Maria Elena Ruiz; Minister for Foreign Affairs; -"];
}
