import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Delivery } from './delivery';

// Tries come in by themselves; nobody tells of them.
const everyMs = 5_000;

/** Reads the list again now and then while something in it is still being sent. */
export function usePendingRefresh(rows: Delivery[]): void {
  const queries = useQueryClient();
  const isPending = rows.some((delivery) => delivery.state === 'pending');

  useEffect(() => {
    if (isPending) {
      const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['webhooks', 'list'] }), everyMs);
      return () => clearInterval(timer);
    }
  }, [isPending, queries]);
}
