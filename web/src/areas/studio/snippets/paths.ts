import type { Plan } from '../plan/plan';

/** Where to ask for a result, without its id. */
export function resultPath(plan: Plan): string {
  return { video: '/v1/videos/', image: '/v1/images/', character: '/v1/videos/characters/' }[plan.result];
}

/** What a finished result is saved as; null for what has no file. */
export function resultFile(plan: Plan): string | null {
  return { video: 'video.mp4', image: 'picture.png', character: null }[plan.result];
}

/** The place of a file among those that are uploaded first; -1 for any other text. */
export function fileIndex(plan: Plan, value: unknown): number {
  return plan.files.findIndex((file) => file.id === value);
}
