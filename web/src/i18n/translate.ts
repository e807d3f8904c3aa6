import { languages, locales, type Language } from './language';
import type { Messages } from './messages';

export type Parameters = Record<string, string | number>;

/** Gives the text of a key in the viewer's language. */
export type Translate<Key extends string> = (key: Key, parameters?: Parameters) => string;

interface Rules {
  numbers: Intl.NumberFormat;
  plurals: Intl.PluralRules;
}

// Making these takes the browser longer than drawing a row of a table.
const rules = Object.fromEntries(
  languages.map((language) => [language, { numbers: new Intl.NumberFormat(locales[language]), plurals: new Intl.PluralRules(locales[language]) }]),
) as Record<Language, Rules>;

/** Binds an area's texts to a language. Numbers among the parameters are written as the language writes them. */
export function translator<Key extends string>(messages: Messages<Key>, language: Language): Translate<Key> {
  const { numbers, plurals } = rules[language];
  return (key, parameters = {}) => {
    const text = messages[language][key];
    const chosen = typeof text === 'string' ? text : (text[plurals.select(Number(parameters['n'] ?? 0))] ?? text.other);
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
