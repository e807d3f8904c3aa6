export { defineMessages, type Messages, type Plural } from './messages';
export { languageNames, languages, type Language } from './language';
export { LanguageProvider, useLanguage } from './LanguageProvider';
export { useFormat } from './useFormat';
export { useMessages } from './useMessages';
export type { Format } from './format';
export type { Translate } from './translate';
export { locales } from './language';
