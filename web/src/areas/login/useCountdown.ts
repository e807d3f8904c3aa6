import { useEffect, useState } from 'react';

/** Counts seconds down to zero. Returns what is left and a function that starts anew. */
export function useCountdown(): [left: number, start: (seconds: number) => void] {
  const [left, setLeft] = useState(0);

  useEffect(() => {
    if (left > 0) {
      const timer = setTimeout(() => setLeft(left - 1), 1000);
      return () => clearTimeout(timer);
    }
  }, [left]);

  return [left, setLeft];
}
