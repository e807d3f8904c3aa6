import { useState, type KeyboardEvent } from 'react';

interface Options {
  count: number;
  /** How many rows a page of the window holds. */
  page: number;
  scrollTo: (index: number) => void;
  onOpen: (index: number) => void;
  onMark: (index: number, range: boolean) => void;
}

/**
 * Moves through the rows by keyboard: arrows, Page Up and Down, Home, End; Enter opens, Space marks.
 * One row is in the tab order; the focus follows it, even to rows that are drawn only after scrolling there.
 */
export function useRowKeys({ count, page, scrollTo, onOpen, onMark }: Options) {
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, count - 1));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target as HTMLElement;
    // Keys inside a row's own buttons and fields belong to those.
    if (row.dataset['index'] === undefined) {
      return;
    }

    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    };
    const wanted = moves[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(count - 1, wanted));
      const body = row.parentElement;
      setActive(next);
      scrollTo(next);
      // Two frames: one for the scrolling, one for the row to be drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => body?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true })));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(current);
    } else if (event.key === ' ') {
      event.preventDefault();
      onMark(current, event.shiftKey);
    }
  };

  return { active: current, setActive, onKeyDown };
}
