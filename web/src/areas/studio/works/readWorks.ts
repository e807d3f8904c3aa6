import { answer, ApiError, publicApi } from '../../../api';
import { readImagePrompts } from './adminGenerations';
import { memories } from './memory';
import { bareId, workOfCharacter, workOfImages, workOfVideo, type Work } from './work';

/** The newest of what was made in the studio, and whether there is more. */
export interface Works {
  works: Work[];
  hasMore: boolean;
}

/** Reads the newest `limit` of each kind, and shows the newest `limit` of them all. */
export async function readWorks(limit: number, signal: AbortSignal): Promise<Works> {
  const query = { params: { query: { limit } }, signal };
  const known = memories();
  const [videos, images, characters] = await Promise.all([
    answer(publicApi.GET('/v1/videos', query)),
    answer(publicApi.GET('/v1/images', query)),
    // No list tells of characters that are still being made, so that they are asked for one by one.
    Promise.all(known.filter((memory) => memory.id.startsWith('character_')).slice(0, limit).map((memory) => readCharacter(memory.id, signal))),
  ]);

  const prompts = new Map(known.map((memory) => [bareId(memory.id), memory.prompt]));
  if (images.data.some((job) => !prompts.has(bareId(job.id)))) {
    // Another browser asked for them.
    (await readImagePrompts(signal)).forEach((prompt, id) => prompts.set(id, prompts.get(id) ?? prompt));
  }

  const all = [
    ...videos.data.map(workOfVideo),
    ...images.data.map((job) => workOfImages(job, prompts.get(bareId(job.id)) ?? null)),
    ...characters.filter((work) => work !== null),
  ].sort((one, other) => other.createdAt - one.createdAt || other.id.localeCompare(one.id));
  return { works: all.slice(0, limit), hasMore: videos.has_more || images.has_more || all.length > limit };
}

async function readCharacter(id: string, signal: AbortSignal): Promise<Work | null> {
  try {
    return workOfCharacter(await answer(publicApi.GET('/v1/videos/characters/{id}', { params: { path: { id } }, signal })));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      return null;
    }

    throw error;
  }
}
