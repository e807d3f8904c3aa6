import { useSyncExternalStore } from 'react';

const everyMs = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let turn = 0;

/** Draws again twice a minute, so that "3 minutes ago" stays true. One clock serves a whole table. */
export function useMinute(): void {
  useSyncExternalStore(listen, () => turn);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    turn += 1;
    listeners.forEach((tell) => tell());
  }, everyMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}
