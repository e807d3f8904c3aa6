import { fetchAsSession, linesOf } from '../../api';

export const modes = ['auto', 'offline', 'at', 'st', 'rt', 'pure-rt'] as const;
export type Mode = (typeof modes)[number];

/** How a list is to be taken in. */
export interface ImportTerms {
  mode: Mode;
  clientId: string;
  proxy: string;
}

/** What became of one place of a list. */
export interface ImportReport {
  place: string;
  result: 'added' | 'updated' | 'failed';
  account: string | null;
  why: string | null;
}

/** What became of the whole list: the last line of the answer. */
export interface ImportSums {
  added: number;
  updated: number;
  failed: number;
  preview: boolean;
}

export const isSums = (line: ImportReport | ImportSums): line is ImportSums => 'preview' in line;

/** Sends a list; `preview` only tells what would become of each place. */
export async function* runImport(list: Blob, terms: ImportTerms, preview: boolean, signal: AbortSignal): AsyncGenerator<ImportReport | ImportSums> {
  const query = new URLSearchParams();
  if (terms.mode === 'pure-rt') {
    query.set('mode', 'rt');
    query.set('refresh_tokens', 'true');
  } else if (terms.mode !== 'auto') {
    query.set('mode', terms.mode);
  }

  if (terms.clientId.trim() !== '') {
    query.set('client_id', terms.clientId.trim());
  }

  if (preview) {
    query.set('preview', 'true');
  }

  const response = await fetchAsSession(`/api/admin/accounts/import?${query}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      // It may hold a password, and addresses of requests are written down.
      ...(terms.proxy.trim() !== '' && { 'X-Torii-Proxy': terms.proxy.trim() }),
    },
    body: list,
    signal,
  });
  yield* linesOf<ImportReport | ImportSums>(response);
}
