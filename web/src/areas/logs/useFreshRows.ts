import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useChanged } from '../../app/live';

// So many rows are read again by themselves; who has scrolled further would lose the place.
const followed = 200;
const pauseMs = 2_000;

/**
 * Keeps a log current while one looks at its top; further down it only says that there are new rows.
 * @param key the list's query key
 * @param shown how many rows are read
 */
export function useFreshRows(key: QueryKey, shown: number): { hasNew: boolean; showNew: () => void } {
  const queries = useQueryClient();
  const [hasNew, setHasNew] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useChanged('logs', () => {
    if (shown > followed) {
      setHasNew(true);
    } else {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void queries.invalidateQueries({ queryKey: key });
      }, pauseMs);
    }
  });

  useEffect(() => () => clearTimeout(timer.current), []);

  const showNew = () => {
    setHasNew(false);
    void queries.resetQueries({ queryKey: key });
  };

  return { hasNew, showNew };
}
