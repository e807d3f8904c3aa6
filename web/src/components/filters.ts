/** How one filter is written in the address bar. */
export interface Filter<Value> {
  /** Reads what the address says; whatever it says, a usable value comes back. */
  read: (written: string | null) => Value;
  /** Null leaves it out of the address: the filter is not set. */
  write: (value: Value) => string | null;
}

/** Any text; empty when not set. */
export const textFilter: Filter<string> = {
  read: (written) => written ?? '',
  write: (value) => (value === '' ? null : value),
};

/** One of a closed list; null when not set. */
export function choiceFilter<const Choice extends string>(choices: readonly Choice[]): Filter<Choice | null> {
  return {
    read: (written) => choices.find((choice) => choice === written) ?? null,
    write: (value) => value,
  };
}

/** Several of a closed list; empty when not set. */
export function choicesFilter<const Choice extends string>(choices: readonly Choice[]): Filter<Choice[]> {
  return {
    read: (written) => {
      const given = new Set(written?.split(','));
      return choices.filter((choice) => given.has(choice));
    },
    write: (value) => (value.length === 0 ? null : value.join(',')),
  };
}

/** A name that the server knows, e.g. a model or an id; null when not set. */
export const nameFilter: Filter<string | null> = {
  read: (written) => (written === '' ? null : written),
  write: (value) => (value === '' ? null : value),
};

/** Yes, or not set. */
export const flagFilter: Filter<boolean> = {
  read: (written) => written === 'true',
  write: (value) => (value ? 'true' : null),
};
