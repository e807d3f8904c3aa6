/** The languages every text exists in. */
export const languages = ['en', 'zh', 'ru'] as const;

export type Language = (typeof languages)[number];

/** What a language calls itself; shown where one chooses. */
export const languageNames: Record<Language, string> = { en: 'English', zh: '中文', ru: 'Русский' };

/** For Intl and the page's `lang`; the Chinese texts are simplified. */
export const locales: Record<Language, string> = { en: 'en', zh: 'zh-CN', ru: 'ru' };

const storageKey = 'torii-language';

/** The language chosen earlier, else the first of the browser's that we have, else English. */
export function firstLanguage(): Language {
  const kept = readKept();
  const wanted = kept === null ? navigator.languages : [kept, ...navigator.languages];
  for (const tag of wanted) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known !== undefined) {
      return known;
    }
  }

  return 'en';
}

/** Keeps the choice for the next visit, where the browser lets us. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is switched off; the choice holds until the page is closed.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
