import { Button, Loader, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { admin, answer, usePages, type Page, type Schema } from '../../api';
import { useChanged, useGenerationEvents } from '../../app/live';
import { choiceFilter, EmptyState, ErrorNote, FilterBar, nameFilter, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { useChoices } from '../generations/useChoices';
import classes from './gallery.module.css';
import { Lightbox } from './Lightbox';
import { messages } from './messages';
import { Tile } from './Tile';

export type Item = Schema<'GalleryRow'>;

const kinds = ['video', 'image', 'character'] as const;
const filters = { kind: choiceFilter(kinds), client: nameFilter };
const pageSize = 60;

// Results may come many a second; the first page is read again once in a while.
const gatherMs = 3_000;

/** All results as a grid of small pictures, the newest first. */
export function Pictures() {
  const t = useMessages(messages);
  const { values, set, clear, active } = useFilters(filters);
  const pages = usePages<Item>(
    ['media', 'list', values],
    async (after, signal) =>
      (await answer(
        admin.GET('/api/admin/media', {
          params: { query: { after, limit: pageSize, kind: values.kind ?? undefined, client: values.client ?? undefined } },
          signal,
        }),
      )) as Page<Item>,
  );
  const { data: choices } = useChoices();
  const { openId, open, turnTo, close } = useOpenRow();
  const end = useRef<HTMLDivElement>(null);
  const place = pages.rows.findIndex((item) => item.media.id === openId);
  useNewResults(pages.rows.length <= pageSize ? pages.reload : null);

  const { hasMore, isLoadingMore, loadMore, rows } = pages;
  useEffect(() => {
    if (end.current === null || !hasMore) {
      return;
    }

    // A screen ahead, so that nobody waits at the end.
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && loadMore(), { rootMargin: '800px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, loadMore, rows.length]);

  return (
    <>
      <FilterBar active={active} onClear={clear}>
        <Select aria-label={t('kind')} placeholder={t('anyKind')} data={kinds.map((kind) => ({ value: kind, label: t(kind) }))} value={values.kind} onChange={(kind) => set({ kind: kind as (typeof kinds)[number] | null })} clearable w={{ base: '100%', xs: 160 }} />
        <Select
          aria-label={t('client')}
          placeholder={t('anyClient')}
          data={choices?.clients.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={values.client}
          onChange={(client) => set({ client })}
          clearable
          searchable
          limit={100}
          w={{ base: '100%', xs: 200 }}
        />
      </FilterBar>
      <ErrorNote error={pages.error} onRetry={pages.reload} />
      {pages.isLoading && <Loader mx="auto" my="xl" aria-label={t('loading')} />}
      {!pages.isLoading && pages.error === null && rows.length === 0 && !hasMore && <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>}
      <ul className={classes.grid} aria-label={t('pictures')}>
        {rows.map((item) => (
          <Tile key={item.media.id} item={item} onOpen={() => open(item.media.id)} />
        ))}
      </ul>
      <div ref={end} className={classes.end}>
        {hasMore && (
          <Button variant="subtle" color="gray" loading={isLoadingMore} onClick={loadMore}>
            {t('more')}
          </Button>
        )}
      </div>
      <Lightbox item={rows[place] ?? null} onClose={close} onPrevious={place > 0 ? () => turnTo(rows[place - 1]!.media.id) : null} onNext={place >= 0 && place < rows.length - 1 ? () => turnTo(rows[place + 1]!.media.id) : null} />
    </>
  );
}

/** Reads again when something has been made; not while somebody has gone on to further pages. */
function useNewResults(reload: (() => void) | null): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useGenerationEvents(({ state }) => {
    if (state === 'completed' && reload !== null) {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        reload();
      }, gatherMs);
    }
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanged('media');
}
