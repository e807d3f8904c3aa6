import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { admin, answer, usePages, type Page, type Pages } from '../../api';
import { useChanged, useGenerationEvents } from '../../app/live';
import { useStable } from '../../components';
import { queryOf, type Values } from './filters';
import { idsOf, withNewer, withRows, type Change, type List } from './listCache';
import { hasEnded, type Row } from './row';

const pageSize = 200;

// Rows that changed are gathered and shown together: at two hundred an instant one by one would stop the page.
const gatherMs = 400;

const reloadMs = 5_000;

// What a row's end brought (its picture, its cost, its cause) is read for so many at once.
const mostRead = 200;

const read = async (query: Parameters<typeof queryOf>[0], more: { after?: string | undefined; limit: number }, signal?: AbortSignal) =>
  (await answer(admin.GET('/api/admin/generations', { params: { query: { ...queryOf(query), ...more } }, signal: signal ?? null }))) as Page<Row>;

const readThese = async (ids: string[]) =>
  ((await answer(admin.GET('/api/admin/generations', { params: { query: { ids: ids.join(','), limit: mostRead } } }))) as Page<Row>).items;

/** The list of generations, kept current: rows are changed in place as they move on, and what is new is held back until it is wanted. */
export function useGenerations(values: Values, atTop: boolean): { pages: Pages<Row>; waiting: number; show: () => void } {
  const queries = useQueryClient();
  const key = useMemo(() => ['generations', 'list', values], [values]);
  const pages = usePages<Row>(key, (after, signal) => read(values, { after, limit: pageSize }, signal));
  const changes = useRef(new Map<string, Change>());
  const [unseen, setUnseen] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const update = useStable((change: (list: List) => List) => queries.setQueryData<List>(key, (list) => list && change(list)));

  const show = useStable(async () => {
    setUnseen(new Set());
    const head = await read(values, { limit: pageSize });
    const known = queries.getQueryData<List>(key);
    const meets = head.next === null || known === undefined || head.items.some((row) => row.id <= (known.pages[0]?.items[0]?.id ?? ''));
    // Where more has come than a page holds, rows in between would be missing: the list begins anew.
    update((list) => (meets ? withNewer(list, head.items) : { pages: [head], pageParams: [undefined] }));
  });

  const apply = useStable(async () => {
    timer.current = undefined;
    const told = changes.current;
    changes.current = new Map();
    const list = queries.getQueryData<List>(key);
    if (list === undefined) {
      return;
    }

    const known = idsOf(list);
    const fits = (state: Row['state']) => values.state.length === 0 || values.state.includes(state);
    update((before) =>
      withRows(before, new Set(told.keys()), (row) => {
        const change = told.get(row.id)!;
        const next = { ...row, state: change.state ?? row.state, progress: Math.max(row.progress, change.progress ?? 0) };
        return fits(next.state) ? next : null;
      }),
    );

    const stale = [...told].filter(([id, change]) => known.has(id) && (change.unknown || change.state === 'active' || (change.state && hasEnded(change.state)))).map(([id]) => id);
    for (let start = 0; start < stale.length; start += mostRead) {
      const ids = stale.slice(start, start + mostRead);
      const rows = await readThese(ids).catch(() => null);
      if (rows !== null) {
        const found = new Map(rows.map((row) => [row.id, row]));
        update((before) => withRows(before, new Set(ids), (row) => found.get(row.id) ?? null));
      }
    }

    const fresh = [...told].filter(([id, change]) => !known.has(id) && change.state !== undefined && fits(change.state)).map(([id]) => id);
    if (fresh.length > 0) {
      setUnseen((before) => new Set([...before, ...fresh]));
    }
  });

  const applySoon = () => {
    timer.current ??= setTimeout(() => void apply(), gatherMs);
  };

  useGenerationEvents(({ id, state, progress }) => {
    const before = changes.current.get(id);
    changes.current.set(id, {
      ...before,
      ...(state ? { state: state as Row['state'] } : {}),
      ...(progress === null || progress === undefined ? {} : { progress }),
    });
    applySoon();
  });

  // What other filters would show is none of this list's; one that is long is not read again as a whole for one row.
  const reloading = useRef<ReturnType<typeof setTimeout>>(undefined);
  useChanged('generations', ({ id }) => {
    if (id === null) {
      // More has happened at once than is told one by one: then all that is loaded is read again, once in a while.
      reloading.current ??= setTimeout(() => {
        reloading.current = undefined;
        pages.reload();
      }, reloadMs);
    } else {
      changes.current.set(id, { ...changes.current.get(id), unknown: true });
      applySoon();
    }
  });

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      clearTimeout(reloading.current);
    },
    [],
  );

  useEffect(() => setUnseen(new Set()), [key]);

  // Somebody who reads further down must not have the rows moved under the eyes.
  useEffect(() => {
    if (atTop && unseen.size > 0) {
      const soon = setTimeout(() => void show().catch(() => undefined), gatherMs);
      return () => clearTimeout(soon);
    }
  }, [atTop, unseen, show]);

  return { pages, waiting: unseen.size, show: () => void show().catch(() => undefined) };
}
