import { useMemo } from 'react';
import { useLanguage } from './LanguageProvider';
import type { Messages } from './messages';
import { translator, type Translate } from './translate';

/** An area's texts in the viewer's language: `const t = useMessages(messages); t('deleted', { n: 3 })`. */
export function useMessages<Key extends string>(messages: Messages<Key>): Translate<Key> {
  const { language } = useLanguage();
  return useMemo(() => translator(messages, language), [messages, language]);
}
