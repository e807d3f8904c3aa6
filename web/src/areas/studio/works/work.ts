import type { PublicComponents } from '../../../api';

type Schemas = PublicComponents['schemas'];
export type Adjustment = Schemas['Adjustment'];

/** How a generation stands, in the words of the public API. */
export type WorkStatus = 'queued' | 'in_progress' | 'completed' | 'failed';

/** Something that was asked for in the studio. */
export interface Work {
  /** `video_…`, `image_…` or `character_…`. */
  id: string;
  kind: 'video' | 'image' | 'character';
  model: string | null;
  status: WorkStatus;
  progress: number;
  /** Milliseconds since 1970, like every time here. */
  createdAt: number;
  completedAt: number | null;
  /** Null where only the server's operator pages know it. */
  prompt: string | null;
  size: string | null;
  seconds: number | null;
  /** Addresses of the results on this server; empty before the end. */
  results: string[];
  thumbnail: string | null;
  /** What a character is called in prompts. */
  mention: string | null;
  error: { code: string; message: string } | null;
  adjustments: Adjustment[];
  cost: number | null;
  /** The video it was made from. */
  remixedFrom: string | null;
}

/** The id without what says its kind, as live events and the operator's pages have it. */
export function bareId(id: string): string {
  return id.slice(id.lastIndexOf('_') + 1);
}

/** Whether it goes on. */
export function isRunning(work: Work): boolean {
  return work.status === 'queued' || work.status === 'in_progress';
}

export function workOfVideo(video: Schemas['Video']): Work {
  const content = `/v1/videos/${video.id}/content`;
  const isThere = video.status === 'completed';
  return {
    id: video.id,
    kind: 'video',
    model: video.model,
    status: video.status,
    progress: video.progress,
    createdAt: video.created_at * 1000,
    completedAt: video.completed_at === null ? null : video.completed_at * 1000,
    prompt: video.prompt,
    size: video.size === 'auto' ? null : video.size,
    seconds: Number(video.seconds) || null,
    results: isThere ? [content] : [],
    thumbnail: isThere ? `${content}?variant=thumbnail` : null,
    mention: null,
    error: video.error,
    adjustments: video.adjustments,
    cost: video.cost,
    remixedFrom: video.remixed_from_video_id,
  };
}

export function workOfImages(job: Omit<Schemas['ImageJob'], 'usage'>, prompt: string | null): Work {
  const content = (index: number) => `/v1/images/${job.id}/content?index=${index}`;
  return {
    id: job.id,
    kind: 'image',
    model: job.model,
    status: job.status,
    progress: job.progress,
    createdAt: job.created * 1000,
    completedAt: null,
    prompt,
    size: job.size,
    seconds: null,
    results: job.data.map((_, index) => content(index)),
    thumbnail: job.data.length === 0 ? null : `${content(0)}&variant=thumbnail`,
    mention: null,
    error: job.error === null ? null : { code: job.error.code ?? '', message: job.error.message },
    adjustments: job.adjustments,
    cost: job.cost,
    remixedFrom: null,
  };
}

export function workOfCharacter(character: Schemas['VideoCharacter']): Work {
  return {
    id: character.id,
    kind: 'character',
    model: null,
    status: character.status,
    progress: character.progress,
    createdAt: character.created_at * 1000,
    completedAt: null,
    prompt: character.name,
    size: null,
    seconds: null,
    results: [],
    thumbnail: null,
    mention: character.username === null ? null : `@${character.username}`,
    error: character.error,
    adjustments: character.adjustments,
    cost: null,
    remixedFrom: null,
  };
}
