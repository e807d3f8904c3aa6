import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { admin, answer } from '../../api';
import { useChanged, useGenerationEvents } from '../../app/live';

const everyMs = 15_000;
const pauseMs = 1_500;

/** How things stand; read again soon after something begins or ends, and every quarter of a minute. */
export function useOverview() {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const readSoon = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: ['overview'] });
    }, pauseMs);
  };

  useGenerationEvents((event) => {
    // Progress alone changes no figure.
    if (event.state) {
      readSoon();
    }
  });
  useChanged('accounts', readSoon);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/overview', { signal })),
    refetchInterval: everyMs,
  });
}
