import { useMemo } from 'react';
import { useLanguage, type Messages } from '../../../i18n';
import { translator } from '../../../i18n/translate';
import type { SettingRow } from '../useSettings';
import { accessTexts } from './accessTexts';
import { sectionTexts } from './sectionTexts';
import { workTexts } from './workTexts';

interface SettingTexts {
  section: (name: string) => string;
  label: (row: SettingRow) => string;
  help: (row: SettingRow) => string;
  choice: (word: string) => string;
}

const all: Messages = {
  en: { ...accessTexts.en, ...workTexts.en, ...sectionTexts.en },
  zh: { ...accessTexts.zh, ...workTexts.zh, ...sectionTexts.zh },
  ru: { ...accessTexts.ru, ...workTexts.ru, ...sectionTexts.ru },
};

/** The texts of settings in the viewer's language. A setting that has none yet is called by its key, in the server's words. */
export function useSettingTexts(): SettingTexts {
  const { language } = useLanguage();
  return useMemo(() => {
    const translate = translator(all, language);
    const textOf = (name: string, otherwise: string) => (Object.hasOwn(all.en, name) ? translate(name) : otherwise);
    const nameOf = (row: SettingRow) => row.key.replace(/^Torii:/, '').replaceAll(':', '');

    return {
      section: (name) => textOf(name, name),
      choice: (word) => textOf(word, word),
      label: (row) => textOf(nameOf(row), row.key),
      help: (row) => textOf(`${nameOf(row)}Help`, row.help),
    };
  }, [language]);
}
