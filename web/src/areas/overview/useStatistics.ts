import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import { zoneOffset } from './overview';

interface Wish {
  days: number;
  step?: 'day' | 'hour';
  kind?: string | undefined;
  model?: string | undefined;
  account?: string | undefined;
  client?: string | undefined;
}

const everyMs = 30_000;

/** What became of generations; read again twice a minute. */
export function useStatistics(wish: Wish) {
  return useQuery({
    queryKey: ['statistics', wish],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/statistics', { params: { query: { ...wish, offset: zoneOffset() } }, signal })),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });
}
