import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from './Page';

/** A list that is read page by page; what DataTable shows. */
export interface Pages<Row> {
  rows: Row[];
  /** How many there are in all, where the server counts them. */
  total: number | null;
  isLoading: boolean;
  /** The rows are those of the filters before; the new ones are on their way. */
  isStale: boolean;
  error: Error | null;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  reload: () => void;
}

/**
 * Reads a list of the admin API page by page.
 * @param key the query key: the area first, then what the list depends on (its filters)
 * @param read reads one page; `after` is undefined for the first
 */
export function usePages<Row>(
  key: QueryKey,
  read: (after: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
): Pages<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);

  return {
    rows,
    total: pages?.[0]?.total ?? null,
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => {
      // A page that was refused is asked for again by reload only: tables call this whenever they are drawn.
      if (query.hasNextPage && !query.isFetching && !query.isFetchNextPageError) {
        void query.fetchNextPage();
      }
    },
    reload: () => void query.refetch(),
  };
}
