import { fetchAsSession, linesOf, type Schema } from '../../api';

export type BulkRequest = Schema<'AccountBulkRequest'>;
export type BulkLine = Schema<'AccountBulkLine'>;

/** Does something with many accounts; each line tells of one, the last one has the sums. */
export async function* runBulk(request: BulkRequest, signal: AbortSignal): AsyncGenerator<BulkLine> {
  const response = await fetchAsSession('/api/admin/accounts/bulk', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  yield* linesOf<BulkLine>(response);
}
