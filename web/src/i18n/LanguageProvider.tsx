import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { firstLanguage, keepLanguage, locales, type Language } from './language';

interface LanguageChoice {
  language: Language;
  setLanguage: (language: Language) => void;
}

const Context = createContext<LanguageChoice | null>(null);

/** Holds the viewer's language and tells the document of it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);

  // Screen readers choose their voice, and browsers their quotes and hyphens, by the document's language.
  useLayoutEffect(() => {
    document.documentElement.lang = locales[language];
  }, [language]);

  const choice = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        keepLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={choice}>{children}</Context>;
}

/** The viewer's language, and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(Context);
  if (choice === null) {
    throw new Error('useLanguage needs a LanguageProvider above it.');
  }

  return choice;
}
