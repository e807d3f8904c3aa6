import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function at every drawing, which does what the one given last does. For callbacks of memoised rows; not to
 * be called while drawing.
 */
export function useStable<Arguments extends unknown[], Result>(act: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
