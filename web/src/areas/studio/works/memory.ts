import { readDraft, type Draft } from '../draft/draft';
import { keep, readKept } from '../draft/kept';

/** What was chosen for something that was asked for, so that it can be asked for again. */
export interface Memory {
  id: string;
  prompt: string;
  draft: Draft;
}

// A draft is a few kilobytes at most, usually a few hundred bytes; browsers give five megabytes.
const most = 200;

/** What this browser remembers, the newest first. */
export function memories(): Memory[] {
  const found = readKept('memory');
  return (Array.isArray(found) ? found : []).flatMap((entry: unknown) => {
    const { id, prompt, draft } = (entry ?? {}) as Record<string, unknown>;
    const read = readDraft(draft);
    return typeof id === 'string' && read !== null ? [{ id, prompt: typeof prompt === 'string' ? prompt : '', draft: read }] : [];
  });
}

/** Remembers what something was asked for with. */
export function remember(memory: Memory): void {
  keep('memory', [memory, ...memories().filter((other) => other.id !== memory.id)].slice(0, most));
}

/** Forgets something that was deleted. */
export function forget(id: string): void {
  keep('memory', memories().filter((other) => other.id !== id));
}
