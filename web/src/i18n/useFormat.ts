import { formatIn, type Format } from './format';
import { locales } from './language';
import { useLanguage } from './LanguageProvider';

/** Numbers, money, sizes and times in the viewer's language and zone. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return formatIn(locales[language]);
}
