import { useEffect, useState } from 'react';
import { useStable } from '../../../components';
import { emptyDraft, readDraft, type Draft } from './draft';
import { keep, readKept } from './kept';

// Not for every letter that is typed, but before anybody could reload.
const pauseMs = 200;

export type ChangeDraft = (change: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;

/** The draft of this browser. A reload finds it as it was. */
export function useDraft(): [Draft, ChangeDraft] {
  const [draft, setDraft] = useState(() => readDraft(readKept('draft')) ?? emptyDraft);

  useEffect(() => {
    const write = () => keep('draft', draft);
    const timer = setTimeout(write, pauseMs);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [draft]);

  // Who leaves the studio sooner than that finds the draft as it was, too.
  const keepNow = useStable(() => keep('draft', draft));
  useEffect(() => () => void keepNow(), [keepNow]);

  const change = useStable((given: Partial<Draft> | ((before: Draft) => Partial<Draft>)) =>
    setDraft((before) => ({ ...before, ...(typeof given === 'function' ? given(before) : given) })),
  );
  return [draft, change];
}
