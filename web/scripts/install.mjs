// npm ci, unless node_modules is already what package-lock.json says. Builds may run at once in one tree: one installs,
// the others wait for it.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const stamp = 'node_modules/.installed';
const lock = '.installing';
const abandonedMs = 10 * 60_000;
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

while (!isInstalled()) {
  if (!taken()) {
    await setTimeout(500);
    continue;
  }

  try {
    if (!isInstalled()) {
      execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
      writeFileSync(stamp, wanted);
    }
  } finally {
    rmdirSync(lock);
  }
}

/** Making a folder succeeds for one only. One left behind by a build that was killed is taken over. */
function taken() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > abandonedMs) {
      rmdirSync(lock);
    }

    return false;
  }
}
