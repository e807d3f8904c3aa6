import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filter } from './filters';
import { useStable } from './useStable';

// A filter both takes and gives its value, so that no narrower type fits them all.
type Definitions = Record<string, Filter<any>>;
type ValueOf<Definition> = Definition extends Filter<infer Value> ? Value : never;

/** Filters that live in the address bar. */
export interface Filters<Values> {
  values: Values;
  /** Sets some; the rest stay. Does not add to the browser's history. */
  set: (changes: Partial<Values>) => void;
  /** Unsets all. */
  clear: () => void;
  /** How many are set. */
  active: number;
}

/**
 * Keeps a page's filters in the address bar, so that a reload, a bookmark and a colleague see the same list.
 * @param definitions a constant outside the component: `{ search: textFilter, state: choiceFilter(states) }`
 */
export function useFilters<const D extends Definitions>(definitions: D): Filters<{ [Name in keyof D]: ValueOf<D[Name]> }> {
  type Values = { [Name in keyof D]: ValueOf<D[Name]> };
  const [search, setSearch] = useSearchParams();
  const names = Object.keys(definitions);
  const written = names.map((name) => search.get(name) ?? '').join('\n');

  const values = useMemo(
    () => Object.fromEntries(names.map((name) => [name, definitions[name]!.read(search.get(name))])) as Values,
    // The other search parameters (an open row) must not make new values, or lists would be read again.
    [definitions, written],
  );

  const set = useStable((changes: Partial<Values>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          const text = definitions[name]!.write(value);
          if (text === null) {
            next.delete(name);
          } else {
            next.set(name, text);
          }
        }

        return next;
      },
      { replace: true, preventScrollReset: true },
    ),
  );

  const clear = useStable(() =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        names.forEach((name) => next.delete(name));
        return next;
      },
      { replace: true, preventScrollReset: true },
    ),
  );

  return { values, set, clear, active: names.filter((name) => search.has(name)).length };
}
