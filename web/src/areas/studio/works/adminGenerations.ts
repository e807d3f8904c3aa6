import { admin, answer } from '../../../api';
import type { components } from '../../../api/admin';
import { bareId, type Work } from './work';

/** What the operator's pages know of a generation. */
export type GenerationDetail = components['schemas']['GenerationDetail'];

const most = 500;

/** Reads all that is known of one; takes any form of its id. */
export function readDetail(id: string): Promise<GenerationDetail> {
  return answer(admin.GET('/api/admin/generations/{id}', { params: { path: { id: bareId(id) } } }));
}

/** Calls something off, with all that was asked for together with it. */
export async function cancel(work: Work): Promise<void> {
  const { batch } = await readDetail(work.id);
  await answer(admin.POST('/api/admin/generations/bulk', { body: { action: 'cancel', ids: batch.map((one) => one.id) } }));
}

/** The link to a result that anybody may be given; null where there is none. */
export async function linkOf(work: Work, index: number): Promise<string | null> {
  const detail = await readDetail(work.id);
  const owner = detail.batch[index];
  const { results } = owner === undefined || owner.id === detail.generation.id ? detail : await readDetail(owner.id);
  return results[0]?.link ?? null;
}

/** What the newest pictures were asked for with, by the ids of those asked for together: the public API tells no prompts of them. */
export async function readImagePrompts(signal: AbortSignal): Promise<Map<string, string>> {
  const { items } = await answer(admin.GET('/api/admin/generations', { params: { query: { kind: 'image', limit: most } }, signal }));
  return new Map(items.map((row) => [row.batch_id, row.prompt]));
}

/** The places in the queue of those of some that wait, by their ids; from 1. */
export async function readPlaces(ids: string[], signal: AbortSignal): Promise<Map<string, number>> {
  const { items } = await answer(admin.GET('/api/admin/generations', { params: { query: { ids: ids.join(), limit: most } }, signal }));
  return new Map(items.flatMap(({ id, place }) => (place == null ? [] : [[id, place] as const])));
}
