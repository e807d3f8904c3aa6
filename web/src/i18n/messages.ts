import type { Language } from './language';

/** A text whose words depend on a number, given as `n`. The keys are the categories of Intl.PluralRules. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type Text = string | Plural;
type Texts = Record<string, Text>;

/** The texts of one area in every language. */
export type Messages<Key extends string = string> = Record<Language, Record<Key, Text>>;

/**
 * Declares an area's texts. The compiler refuses a key that a language lacks.
 *
 * `{name}` in a text is replaced by the parameter of that name; a text that depends on a number is given as
 * `{ one: '{n} account', other: '{n} accounts' }` (Russian: one, few, many, other; Chinese: other).
 */
export function defineMessages<const English extends Texts>(
  messages: { en: English } & Record<Exclude<Language, 'en'>, Record<keyof English, Text>>,
): Messages<keyof English & string> {
  return messages;
}
