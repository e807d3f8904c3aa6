import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useGenerationEvents } from '../../../app/live';
import { useStable } from '../../../components';
import { readWorks, type Works } from './readWorks';
import { bareId, isRunning } from './work';

const page = 24;
const most = 96;

// Events of many generations come at once; the list is read again for all of them.
const gatherMs = 400;

// Should an event be missed, what runs is looked at all the same.
const glanceMs = 10_000;

/** What was made in the studio, kept current by the server's events. */
export function useWorks() {
  const [limit, setLimit] = useState(page);
  const queries = useQueryClient();
  const key = ['studio', 'works', limit];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readWorks(limit, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.works.some(isRunning) === true ? glanceMs : false),
  });

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const refresh = useStable(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: ['studio', 'works'] });
    }, gatherMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  useGenerationEvents((event) => {
    const works = query.data?.works ?? [];
    const known = works.find((work) => bareId(work.id) === event.id);
    // Of several pictures that were asked for together only the first one's id is known here.
    const mayBeOurs = known !== undefined || works.some((work) => work.kind === 'image' && isRunning(work));
    if (known !== undefined && typeof event.progress === 'number' && isRunning(known)) {
      const progress = Math.min(99, Math.max(known.progress, event.progress));
      queries.setQueryData<Works>(key, (before) => before && { ...before, works: before.works.map((work) => (work.id === known.id ? { ...work, progress } : work)) });
    }

    if (event.kind === 'character' && event.state === 'completed') {
      void queries.invalidateQueries({ queryKey: ['characters'] });
    }

    if (mayBeOurs && (event.state !== null || known === undefined)) {
      refresh();
    }
  });

  return {
    works: query.data?.works ?? [],
    isLoading: query.isPending,
    error: query.error,
    hasMore: (query.data?.hasMore ?? false) && limit < most,
    more: () => setLimit((before) => Math.min(most, before + page)),
    refresh: () => void query.refetch(),
  };
}

export type WorksView = ReturnType<typeof useWorks>;
