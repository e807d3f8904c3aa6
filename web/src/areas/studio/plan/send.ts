import { ApiError, fetchAsSession } from '../../../api';
import { newKey } from '../draft/draft';
import type { Plan } from './plan';

const tries = 3;
const pauseMs = 1_000;

/**
 * Sends a request and gives the id under which its result can be asked for: `video_…`, `image_…`, `character_…`. Where no
 * answer came it is sent again; its key keeps the server from making it twice.
 */
export async function send(plan: Plan): Promise<string> {
  const key = newKey();
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await sendOnce(plan, key);
    } catch (error) {
      if (!(error instanceof ApiError && error.isUnreachable) || left === 0) {
        throw error;
      }

      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

async function sendOnce(plan: Plan, key: string): Promise<string> {
  const response = await fetchAsSession(plan.path, {
    method: 'POST',
    body: JSON.stringify(plan.body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(plan.later ? { Prefer: 'respond-async' } : {}) },
  });
  const { id } = (await response.json()) as { id: string };
  // The chat door names its answers, not what it makes.
  return id.replace(/^chatcmpl-/, `${plan.result}_`);
}
