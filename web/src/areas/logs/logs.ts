import type { AdminComponents } from '../../api';
import { choiceFilter, nameFilter, textFilter } from '../../components';

export type LoggedRequest = AdminComponents['schemas']['RequestDocument'];
export type LoggedCall = AdminComponents['schemas']['CallDocument'];
export type ServerLine = AdminComponents['schemas']['ServerLogLine'];

export const tabs = ['requests', 'calls', 'server'] as const;
export const statuses = ['error', '2xx', '4xx', '5xx'] as const;
export const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export const levels = ['debug', 'information', 'warning', 'error', 'critical'] as const;

export const requestFilters = {
  search: textFilter,
  status: choiceFilter(statuses),
  method: choiceFilter(methods),
  client: nameFilter,
  door: nameFilter,
  generation: textFilter,
  from: textFilter,
  to: textFilter,
};

export const callFilters = {
  search: textFilter,
  status: choiceFilter(statuses),
  method: choiceFilter(methods),
  account: nameFilter,
  generation: textFilter,
  from: textFilter,
  to: textFilter,
};

export const serverFilters = { search: textFilter, level: choiceFilter(levels) };

/** Filters as the API takes them: what is not set is left out, times of the viewer's clock become UTC. */
export function queryOf(values: Record<string, string | null>): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '') {
      continue;
    }

    if (name !== 'from' && name !== 'to') {
      query[name] = value;
    } else if (!Number.isNaN(Date.parse(value))) {
      query[name] = new Date(value).toISOString();
    }
  }

  return query;
}
