/** What is to be made. */
export type Mode = 'video' | 'image' | 'character';

/** Whether one thing is asked for, or one for each file or each line of the prompt. */
export type Batch = 'one' | 'files' | 'lines';

/** A picture or a video that was uploaded to the server, where it waits to be used. */
export interface DraftFile {
  /** `file-…`. */
  id: string;
  name: string;
  kind: 'image' | 'video';
  bytes: number;
}

/** One shot of a storyboard. */
export interface Shot {
  /** Keeps a row its own while shots are moved. */
  key: string;
  seconds: number;
  scene: string;
}

/** An earlier video to go out from: one of ours (`video_…`), or a link or id at the upstream. */
export interface Origin {
  as: 'remix' | 'extend';
  id: string;
}

/** All that somebody has chosen in the studio. It is kept in the browser and read back, so every part must stand as JSON. */
export interface Draft {
  mode: Mode;
  prompt: string;
  /** A model per mode: who changes to pictures and back finds his choice again. Null for the first that can be had. */
  models: { video: string | null; image: string | null };
  /** Where the model leaves it free; null for its usual one. */
  seconds: number | null;
  size: string | null;
  files: DraftFile[];
  style: string | null;
  /** Null where the video is told in one piece. */
  shots: Shot[] | null;
  origin: Origin | null;
  variants: number;
  strict: boolean;
  batch: Batch;
  /** The name of a character to make. */
  name: string;
}

export const emptyDraft: Draft = {
  mode: 'video',
  prompt: '',
  models: { video: null, image: null },
  seconds: null,
  size: null,
  files: [],
  style: null,
  shots: null,
  origin: null,
  variants: 1,
  strict: false,
  batch: 'one',
  name: '',
};

const modes: Mode[] = ['video', 'image', 'character'];
const batches: Batch[] = ['one', 'files', 'lines'];

/** A draft out of what was stored or imported; whatever is not as it must be is left at its default. Null where it is none. */
export function readDraft(found: unknown): Draft | null {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    return null;
  }

  const given = found as Partial<Record<keyof Draft, unknown>>;
  const models = asRecord(given.models);
  const origin = asRecord(given.origin);
  return {
    mode: oneOf(modes, given.mode) ?? 'video',
    prompt: text(given.prompt) ?? '',
    models: { video: text(models['video']), image: text(models['image']) },
    seconds: count(given.seconds),
    size: text(given.size),
    files: list(given.files).map(readFile).filter((file) => file !== null),
    style: text(given.style),
    shots: Array.isArray(given.shots) ? given.shots.map(readShot).filter((shot) => shot !== null) : null,
    origin:
      (origin['as'] === 'remix' || origin['as'] === 'extend') && typeof origin['id'] === 'string'
        ? { as: origin['as'], id: origin['id'] }
        : null,
    variants: Math.min(count(given.variants) ?? 1, 10),
    strict: given.strict === true,
    batch: oneOf(batches, given.batch) ?? 'one',
    name: text(given.name) ?? '',
  };
}

/** A key for a new shot. `crypto.randomUUID` is not there on plain http, where consoles in home networks are. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readFile(found: unknown): DraftFile | null {
  const { id, name, kind, bytes } = asRecord(found);
  return typeof id === 'string' && (kind === 'image' || kind === 'video')
    ? { id, kind, name: text(name) ?? id, bytes: count(bytes) ?? 0 }
    : null;
}

function readShot(found: unknown): Shot | null {
  const { seconds, scene } = asRecord(found);
  return typeof scene === 'string' ? { key: newKey(), seconds: amount(seconds) ?? 5, scene } : null;
}

function asRecord(found: unknown): Record<string, unknown> {
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

function list(found: unknown): unknown[] {
  return Array.isArray(found) ? found : [];
}

function text(found: unknown): string | null {
  return typeof found === 'string' ? found : null;
}

function amount(found: unknown): number | null {
  return typeof found === 'number' && Number.isFinite(found) && found > 0 ? found : null;
}

function count(found: unknown): number | null {
  return typeof found === 'number' && Number.isInteger(found) && found > 0 ? found : null;
}

function oneOf<Choice extends string>(choices: readonly Choice[], found: unknown): Choice | null {
  return choices.find((choice) => choice === found) ?? null;
}
