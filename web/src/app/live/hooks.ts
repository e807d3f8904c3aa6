import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStable } from '../../components/useStable';
import type { LiveStatus } from './LiveConnection';
import type { ChangedArea, ChangedEvent, GenerationEvent } from './LiveHub';
import { useLive } from './LiveProvider';

// A bulk action on a thousand rows tells a thousand changes; the list is read again once a second at most.
const gatherMs = 1_000;

/** Whether what is shown is kept current. */
export function useLiveStatus(): LiveStatus {
  return useLive().status;
}

/** Calls back for every generation that moves on, at most four times a second each. */
export function useGenerationEvents(listener: (event: GenerationEvent) => void): void {
  const { hub } = useLive();
  const tell = useStable(listener);
  useEffect(() => hub.onGeneration(tell), [hub, tell]);
}

/**
 * Follows the changes of an area. Without a callback, the queries whose key begins with the area's name are read again.
 * Give a callback where that is too much: a long list read page by page is read again as a whole.
 */
export function useChanged(area: ChangedArea, listener?: (event: ChangedEvent) => void): void {
  const { hub } = useLive();
  const queries = useQueryClient();
  const tell = useStable((event: ChangedEvent) => listener?.(event));
  const readsAgain = listener === undefined;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgainSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: [area] });
      }, gatherMs);
    };

    const stop = hub.onChange((event) => {
      if (event.area === area) {
        if (readsAgain) {
          readAgainSoon();
        } else {
          tell(event);
        }
      }
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [area, hub, queries, readsAgain, tell]);
}
