import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '../../api';
import type { Row } from './row';

/** The list as the query cache holds it. */
export type List = InfiniteData<Page<Row>, string | undefined>;

/** What a live event tells of a row. */
export interface Change {
  state?: Row['state'];
  progress?: number;
  /** Something else of it changed, or it is gone: it is to be read again. */
  unknown?: boolean;
}

/**
 * The list with some rows changed, or left out where `change` gives null. Rows and pages that stay the same stay the same
 * objects: only what is new is drawn again.
 */
export function withRows(list: List, ids: ReadonlySet<string>, change: (row: Row) => Row | null): List {
  let touched = false;
  const pages = list.pages.map((page) => {
    if (!page.items.some((row) => ids.has(row.id))) {
      return page;
    }

    touched = true;
    return { ...page, items: page.items.flatMap((row) => (ids.has(row.id) ? (change(row) ?? []) : row)) };
  });
  return touched ? { ...list, pages } : list;
}

/** The list with new rows before it. Those that are there already are passed over. */
export function withNewer(list: List, newer: Row[]): List {
  const [first, ...rest] = list.pages;
  if (first === undefined) {
    return list;
  }

  const newest = first.items[0]?.id ?? '';
  const added = newer.filter((row) => row.id > newest);
  return added.length === 0 ? list : { ...list, pages: [{ ...first, items: [...added, ...first.items] }, ...rest] };
}

/** The ids of a list. */
export function idsOf(list: List): Set<string> {
  return new Set(list.pages.flatMap((page) => page.items.map((row) => row.id)));
}
