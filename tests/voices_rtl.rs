//! Who says what in Arabic and Hebrew, whose scripts have no capitals: the ways in which releases tell it, a promise each.

#[macro_use]
#[path = "common/promises.rs"]
mod promises;
#[path = "common/spoken.rs"]
mod spoken;

use standfirst::release::Speaker;

fn speakers(body: &str) -> Vec<String> {
    spoken::speakers(body).into_iter().map(named).collect()
}

/// The name, or else the role or the body; "?" where nobody is told.
fn named(speaker: Option<Speaker>) -> String {
    let known = speaker.and_then(|speaker| speaker.name.or(speaker.role).or(speaker.organisation));
    known.unwrap_or_else(|| "?".into())
}

promises! {
    speakers;
    in_hebrew_the_verb_tells_he_from_she:
        "מנהלת המחלקה, מיכל ארבל, אמרה: \"נצליח גם הפעם בזכותכם\".\nנהג אוטובוס בשם יונתן דגני, שבתו נולדה בשבוע, הקליט לה. \"בבית היא נרדמת רק כשאני מגיע\", סיפר."
            => ["מיכל ארבל", "יונתן דגני"];
    in_arabic_a_title_opens_the_name_and_the_article_may_be_left_out:
        "وقال وزير الصحة الدكتور خالد المنصور: «هذا المستشفى يخدم مليون مواطن».\nوأضاف الوزير: «سنواصل الاستثمار في الصحة».\nوأوضحت مديرة المستشفى هدى السالم أن المستشفى «مجهز بأحدث التقنيات».\nوأوضحت أن «الطاقة الاستيعابية كبيرة»."
            => ["الدكتور خالد المنصور", "الدكتور خالد المنصور", "هدى السالم", "هدى السالم"];
    in_hebrew_a_word_may_tell_whose_words_they_are:
        "מנהל הרכבת, דוד לוין, אמר כי \"העבודות הסתיימו לפני הזמן\".\nלדבריו, \"זהו הישג הנדסי גדול\"." => ["דוד לוין", "דוד לוין"];
    in_arabic_a_name_ends_before_a_clause_and_a_role_with_the_article:
        "وقال وزير الزراعة المهندس فادي العزام، خلال حفل الإطلاق، إن البرنامج \"سيصل إلى خمسة آلاف أسرة\".\nوقالت رئيسة مجلس الإدارة سارة القحطاني: \"نشكر مساهمينا على ثقتهم بنا\".\nوأشاد العزام بالتعاون قائلاً: \"هذه أول مرة نشعر بهذا\"."
            => ["المهندس فادي العزام", "سارة القحطاني", "المهندس فادي العزام"];
    in_hebrew_a_clause_may_stand_between_a_post_and_its_verb:
        "תושבת השכונה, רותי כץ, כבר קיבלה אחד. \"הילדים מתווכחים על הקליפות\", סיפרה.\nעמית רז, ראש המחלקה לסביבה, המלווה את התוכנית, הסביר כי \"הקומפוסט יחזור לגינות הציבוריות\"."
            => ["רותי כץ", "עמית רז"];
    in_arabic_a_title_shows_a_name_that_nobody_says_anything_beside:
        "افتتح الدكتور شريف عبد الحميد البدري، وزير الواحات، المصنع اليوم.\nوقال الوزير: “النخلة هنا أقدم من الطريق.”" => ["الدكتور شريف عبد الحميد البدري"];
    in_arabic_a_verb_may_follow_a_word_or_two_and_a_comma:
        "من جهتها، أوضحت المهندسة ميثاء السويدي، مديرة العمليات، أن الشركة دربت القباطنة. وقالت: “يشتكون من ضجيج العبّارات القديمة.”" => ["المهندسة ميثاء السويدي"];
    in_arabic_a_verb_and_its_object_are_no_name:
        "يقود الشاحنة خالد الزعبي، كبير الفنيين، الذي أمضى عشرين عاماً في الورشة. “العجلة عجلة في كل مكان”، يقول الزعبي." => ["خالد الزعبي"];
    in_hebrew_an_age_shows_a_name:
        "אחד המתנדבים הוא יוסף אדלר, בן 79, נהג בגמלאות. ״אני יושב, אני מקשיב״, הוא מספר." => ["יוסף אדלר"];
    in_hebrew_a_post_may_go_on_with_whose_it_is:
        "״ביום הראשון חשבנו שמישהו חפר שם״, סיפר רכז המתנדבים של עמותת גדות, עומרי להב." => ["עומרי להב"];
    in_hebrew_a_surname_alone_may_stand_before_a_colon:
        "ורד סבג, מנכ״לית העמותה, פתחה את הערב.\nסבג: ״עד סוף העשור נהיה בכל חדר מיון בארץ.״" => ["ורד סבג"];
    in_hebrew_what_was_said_may_be_told_after_it_on_a_line_of_its_own:
        "״אנשים לא מפחדים מהבדיקה. הם מפחדים מאוד.״\nכך אומרת ורד סבג, מנכ״לית העמותה." => ["ורד סבג"];
    in_arabic_an_office_has_a_pronoun_of_its_own:
        "وأكدت الدكتورة ميثاء الكندي، وزيرة الموارد، أن البرنامج مهم. وقالت معاليها: “لم يكن الفلج قناة ماء فحسب.”" => ["الدكتورة ميثاء الكندي"];
    in_arabic_a_surname_may_have_two_words:
        "رحبت فاطمة آيت سعيد، رئيسة التعاونية، بالمبادرة، وقالت: “وقعنا معهم على ورقة”. ووصفت آيت سعيد الاتفاقية بأنها “عرس صغير للواحة كلها”."
            => ["فاطمة آيت سعيد", "فاطمة آيت سعيد"];
    in_hebrew_a_title_with_a_mark_shows_a_name:
        "בראש המחקר עמדה פרופ' נעמה רייס, ראשת המעבדה. \"קיבלתי קופסת גפרורים\", היא מספרת." => ["פרופ' נעמה רייס"];
    in_hebrew_a_post_and_a_name_may_stand_before_a_colon:
        "ראש עיריית נווה שקמה, ענת ברזילי: \"מהיום אנחנו מדברים עליו כעל מקום\"." => ["ענת ברזילי"];
    in_hebrew_many_speak_for_the_body_that_they_are_in:
        "במשרד האספקה השיבו כי \"הנושא נבחן לעומק ובכובד ראש\"." => ["משרד האספקה"];
    in_hebrew_where_it_was_said_may_stand_before_who_said_it:
        "\"דירה ממוצעת בעיר הזאת היא בת 78 מטר\", אמר בטקס הפתיחה מנהל אגף הספריות, נחום ביטון." => ["נחום ביטון"];
    in_hebrew_the_city_is_a_verb_before_a_name:
        "״השכונה הזאת קיבלה הרבה סקרים״, העיר גלעד טספאי, יו״ר הוועד." => ["גלעד טספאי"];
    in_hebrew_a_chief_is_not_the_deputy:
        "אמר רונן בכר, מנכ״ל תלתן תקשורת. סמנכ״לית ההנדסה, דליה וקסלר, הסכימה.\n״זה לא פרויקט של נוסטלגיה״, הדגיש המנכ״ל." => ["רונן בכר"];
    in_hebrew_kin_before_a_name_are_no_part_of_it:
        "נכדתו, שולמית הרטמן, מורה בדימוס, מסרה השנה את יומני השדה שלו. ״הוא היה יוצא עם תיק מכתבים״, היא מספרת." => ["שולמית הרטמן"];
    in_arabic_the_head_of_a_team_has_no_rank:
        "وقالت قائدة الفريق الدكتورة ديمة قاقيش إن المادة رخيصة. وأضافت: \"المعصرة تدفع اليوم لمن يأخذ النوى منها\"." => ["الدكتورة ديمة قاقيش"];
}
