import type { Work } from './work';

/** How long a model's work usually takes, by what was made before; null where nothing was. */
export function usualMs(model: string | null, works: Work[]): number | null {
  const lengths = works
    .filter((work) => work.model === model && work.completedAt !== null)
    .map((work) => work.completedAt! - work.createdAt)
    .sort((one, other) => one - other);
  // The middle one: a single one that waited long must not count for all.
  return lengths[Math.floor(lengths.length / 2)] ?? null;
}
