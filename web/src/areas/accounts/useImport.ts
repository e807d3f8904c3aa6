import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isSums, runImport, type ImportReport, type ImportSums, type ImportTerms } from './imports';

/** How far an import, or its preview, has come. */
export interface ImportRun {
  preview: boolean;
  reports: ImportReport[];
  counts: Record<ImportReport['result'], number>;
  /** The whole; null while it runs or where it was stopped. */
  sums: ImportSums | null;
  ended: boolean;
  stopped: boolean;
  error: unknown;
}

// A list of ten thousand tells ten thousand lines; the dialog is drawn a few times a second.
const drawMs = 200;

/** Takes a list in, or looks what would become of it. */
export function useImport() {
  const queries = useQueryClient();
  const [run, setRun] = useState<ImportRun | null>(null);
  const stopper = useRef<AbortController | null>(null);

  const start = async (list: Blob, terms: ImportTerms, preview: boolean) => {
    const abort = new AbortController();
    stopper.current = abort;
    const state: ImportRun = { preview, reports: [], counts: { added: 0, updated: 0, failed: 0 }, sums: null, ended: false, stopped: false, error: null };
    const show = () => setRun({ ...state, reports: [...state.reports], counts: { ...state.counts } });
    let drawn = 0;
    show();
    try {
      for await (const line of runImport(list, terms, preview, abort.signal)) {
        if (isSums(line)) {
          state.sums = line;
          continue;
        }

        state.reports.push(line);
        state.counts[line.result] += 1;
        if (Date.now() - drawn > drawMs) {
          drawn = Date.now();
          show();
        }
      }
    } catch (error) {
      state.stopped = abort.signal.aborted;
      state.error = state.stopped ? null : error;
    }

    state.ended = true;
    show();
    if (!preview) {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
    }
  };

  return { run, start, stop: () => stopper.current?.abort(), clear: () => setRun(null) };
}
