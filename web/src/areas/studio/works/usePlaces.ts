import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readPlaces } from './adminGenerations';
import { bareId, type Work } from './work';

// A queue moves with every result; more often than one reads a number is of no use.
const everyMs = 3_000;

const none = new Map<string, number>();

/** The places in the queue of what waits; asked for only while something does. */
export function usePlaces(works: Work[]): Map<string, number> {
  const waiting = works.filter((work) => work.status === 'queued').map((work) => bareId(work.id));
  const { data } = useQuery({
    queryKey: ['studio', 'places', ...waiting],
    queryFn: ({ signal }) => readPlaces(waiting, signal),
    enabled: waiting.length > 0,
    refetchInterval: everyMs,
    staleTime: everyMs,
    placeholderData: keepPreviousData,
  });
  return data ?? none;
}
