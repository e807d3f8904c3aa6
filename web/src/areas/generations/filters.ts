import { choiceFilter, choicesFilter, nameFilter, textFilter, type Filter } from '../../components';
import { causes, kinds, states } from './row';

/** A day in the viewer's zone, as YYYY-MM-DD; null when not set. */
const dayFilter: Filter<string | null> = {
  read: (written) => (written !== null && /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written)) ? written : null),
  write: (value) => value,
};

/** The list's filters as they stand in the address bar. */
export const filters = {
  search: textFilter,
  state: choicesFilter(states),
  kind: choiceFilter(kinds),
  model: nameFilter,
  client: nameFilter,
  account: nameFilter,
  target: nameFilter,
  cause: choiceFilter(causes),
  from: dayFilter,
  to: dayFilter,
};

export type Values = { [Name in keyof typeof filters]: ReturnType<(typeof filters)[Name]['read']> };

/** The same as the server wants them. A day that is named as the last one counts whole. */
export function queryOf(values: Values) {
  return {
    search: values.search || undefined,
    state: values.state.join(',') || undefined,
    kind: values.kind ?? undefined,
    model: values.model ?? undefined,
    client: values.client ?? undefined,
    account: values.account ?? undefined,
    target: values.target ?? undefined,
    cause: values.cause ?? undefined,
    from: instantOf(values.from, 0),
    to: instantOf(values.to, 1),
  };
}

function instantOf(day: string | null, later: number): string | undefined {
  if (day === null) {
    return undefined;
  }

  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const instant = new Date(year, month - 1, date + later);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
