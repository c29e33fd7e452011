//! What somebody is, and of what body, as releases tell it; and who seems to be somebody and is not. A promise each.

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

macro_rules! promises {
    ($($name:ident: $($body:literal => $speakers:expr),+;)*) => {$(
        #[test]
        fn $name() {
            $(assert_eq!(speakers($body), $speakers, "{}", $body);)+
        }
    )*};
}

promises! {
    the_body_that_somebody_edits_or_keeps_is_no_person:
        "The Editor of the Lyall Evening Post said on Friday: “It has been very wet.”" => ["-; Editor; Lyall Evening Post"],
        "The Curator of the Pitt Rivers Collection opened the hall. “It has been very wet,” she said." => ["?"],
        "Minister for the Arts Ana Ruiz said: “It has been very wet.”" => ["Ana Ruiz; Minister for the Arts; -"];
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
}
