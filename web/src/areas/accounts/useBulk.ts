import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { runBulk, type BulkLine, type BulkRequest } from './bulk';

/** What is being done with many accounts, and how far it is. */
export interface BulkRun {
  action: BulkRequest['action'];
  count: number;
  done: number;
  failed: number;
  /** What is to be told of single accounts: why it was not done, or what else is to be known. */
  notes: BulkLine[];
  ended: boolean;
  error: unknown;
}

// Of ten thousand accounts each tells a line; the dialog is drawn a few times a second.
const drawMs = 200;

/** Does something with many accounts and follows it. */
export function useBulk() {
  const queries = useQueryClient();
  const [run, setRun] = useState<BulkRun | null>(null);
  const stopper = useRef<AbortController | null>(null);

  const start = async (request: BulkRequest, count: number) => {
    const abort = new AbortController();
    stopper.current = abort;
    const state: BulkRun = { action: request.action, count, done: 0, failed: 0, notes: [], ended: false, error: null };
    const show = () => setRun({ ...state, notes: [...state.notes] });
    let drawn = 0;
    show();
    try {
      for await (const line of runBulk(request, abort.signal)) {
        if (line.id === null || line.id === undefined) {
          continue;
        }

        state.done += line.ok ? 1 : 0;
        state.failed += line.ok ? 0 : 1;
        if (line.message) {
          state.notes.push(line);
        }

        if (Date.now() - drawn > drawMs) {
          drawn = Date.now();
          show();
        }
      }
    } catch (error) {
      state.error = abort.signal.aborted ? null : error;
    }

    state.ended = true;
    show();
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };

  return { run, start, stop: () => stopper.current?.abort(), clear: () => setRun(null) };
}
