import { useRef } from 'react';
import type { Selection } from './types';

interface Selecting {
  /** Marks or unmarks one row; with `range` all from the one touched before. */
  toggle: (index: number, range: boolean) => void;
  toggleAll: () => void;
  all: boolean;
  some: boolean;
}

/** The rules of marking rows: one, a range by shift, all that are loaded. */
export function useSelection(keys: string[], selection: Selection | undefined): Selecting {
  const anchor = useRef<number | null>(null);
  const marked = selection?.keys ?? new Set<string>();
  const all = keys.length > 0 && keys.every((key) => marked.has(key));

  return {
    all,
    some: !all && keys.some((key) => marked.has(key)),
    toggle: (index, range) => {
      const key = keys[index];
      if (selection === undefined || key === undefined) {
        return;
      }

      const from = range && anchor.current !== null ? Math.min(anchor.current, index) : index;
      const to = range && anchor.current !== null ? Math.max(anchor.current, index) : index;
      const mark = !marked.has(key);
      const next = new Set(marked);
      for (const touched of keys.slice(from, to + 1)) {
        if (mark) {
          next.add(touched);
        } else {
          next.delete(touched);
        }
      }

      anchor.current = index;
      selection.onChange(next);
    },
    toggleAll: () => selection?.onChange(all ? new Set() : new Set(keys)),
  };
}
