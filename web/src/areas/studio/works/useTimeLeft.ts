import { useEffect, useRef, useState } from 'react';
import type { Work } from './work';

// Two looks that are closer together say little of the pace.
const leastStep = 5;
const tickMs = 1_000;

/**
 * The seconds that something will still take: by its own pace where that shows, else by what is usual.
 * Null where nothing can be said.
 * @param usualMs how long others of its model took; null where nobody knows
 */
export function useTimeLeft(work: Work, usualMs: number | null): number | null {
  const first = useRef<{ at: number; progress: number } | null>(null);
  const [end, setEnd] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const isMoving = work.status === 'in_progress';

  useEffect(() => {
    if (!isMoving) {
      first.current = null;
      setEnd(null);
      return;
    }

    const seen = Date.now();
    first.current ??= { at: seen, progress: work.progress };
    const gained = work.progress - first.current.progress;
    if (gained >= leastStep) {
      setEnd(seen + ((100 - work.progress) * (seen - first.current.at)) / gained);
    } else if (usualMs !== null) {
      setEnd(work.createdAt + usualMs);
    }
  }, [isMoving, usualMs, work.createdAt, work.progress]);

  useEffect(() => {
    if (isMoving) {
      const timer = setInterval(() => setNow(Date.now()), tickMs);
      return () => clearInterval(timer);
    }
  }, [isMoving]);

  return end === null || !isMoving ? null : Math.max(1, Math.round((end - now) / 1000));
}
