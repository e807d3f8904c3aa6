import { readDraft, type Draft } from '../draft/draft';
import { keep, readKept } from '../draft/kept';

/** A draft that was saved under a name. */
export interface Preset {
  name: string;
  draft: Draft;
}

const longestName = 80;

/** The presets of this browser, in the order of their names. */
export function readPresets(): Preset[] {
  return presetsIn(readKept('presets'));
}

/** Saves presets, in the place of those of the same names. Says whether the browser kept them. */
export function savePresets(added: Preset[]): boolean {
  const names = new Set(added.map((preset) => preset.name));
  const all = [...readPresets().filter((preset) => !names.has(preset.name)), ...added];
  return keep('presets', all.sort((one, other) => one.name.localeCompare(other.name)));
}

/** Forgets a preset. */
export function removePreset(name: string): void {
  keep('presets', readPresets().filter((preset) => preset.name !== name));
}

/** The presets in a file that was exported; null where it is none. Entries that cannot be read are left out. */
export function parsePresets(text: string): Preset[] | null {
  try {
    const found: unknown = JSON.parse(text);
    const presets = presetsIn(found);
    return presets.length === 0 ? null : presets;
  } catch {
    return null;
  }
}

function presetsIn(found: unknown): Preset[] {
  return (Array.isArray(found) ? found : []).flatMap((entry: unknown) => {
    const { name, draft } = (entry ?? {}) as Record<string, unknown>;
    const read = readDraft(draft);
    return typeof name === 'string' && name.trim() !== '' && read !== null ? [{ name: name.trim().slice(0, longestName), draft: read }] : [];
  });
}
