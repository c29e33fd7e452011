/**
 * The two things that this script itself says, for when there is no wasm to say them.
 */

const WORDS = {
  ar: ["تعذر تحميل البيان.", "إعادة المحاولة"],
  de: ["Die Mitteilung konnte nicht geladen werden.", "Erneut versuchen"],
  en: ["The release could not be loaded.", "Try again"],
  es: ["No se pudo cargar el comunicado.", "Reintentar"],
  fr: ["Le communiqué n’a pas pu être chargé.", "Réessayer"],
  he: ["לא ניתן לטעון את ההודעה.", "ניסיון נוסף"],
  it: ["Non è stato possibile caricare il comunicato.", "Riprova"],
  ja: ["リリースを読み込めませんでした。", "再試行"],
  mi: ["Kāore i taea te uta te pānui.", "Whakamātau anō"],
  nl: ["Het bericht kon niet worden geladen.", "Opnieuw proberen"],
  pl: ["Nie udało się wczytać komunikatu.", "Spróbuj ponownie"],
  pt: ["Não foi possível carregar o comunicado.", "Tentar novamente"],
};

/** The language that the page gives an element, as HTML finds it: on the nearest element around it that names one. */
export function langAround(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.("lang");
    if (lang) return lang;
  }
  return "";
}

/** The words in an element's language, or in English. */
export function wordsFor(element) {
  const [failed, retry] = WORDS[langAround(element).slice(0, 2).toLowerCase()] ?? WORDS.en;
  return { failed, retry };
}
