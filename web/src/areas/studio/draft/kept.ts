/** What this browser keeps of the studio. */
type Name = 'draft' | 'presets' | 'memory' | 'enhancement';

/** Reads what was kept; null where there is nothing that can be read. */
export function readKept(name: Name): unknown {
  try {
    return JSON.parse(localStorage.getItem(`torii-studio-${name}`) ?? 'null');
  } catch {
    // Storage is switched off, or somebody wrote something else there.
    return null;
  }
}

/** Keeps something, where the browser lets us; says whether it did. */
export function keep(name: Name, value: unknown): boolean {
  try {
    localStorage.setItem(`torii-studio-${name}`, JSON.stringify(value));
    return true;
  } catch {
    // Switched off, or full. The studio works on; only a reload would forget.
    return false;
  }
}
