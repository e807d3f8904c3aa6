// Media to upload, and how to tell what was downloaded.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setup, sdk } from './suite.mjs';

/** A picture: one dot. */
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export const pngUrl = `data:image/png;base64,${png.toString('base64')}`;

/** What begins like a recording; the upstream of the tests looks no further. */
export const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(5000, 7)]);

/** The bytes as a program has them in memory. */
export const inMemory = (bytes, name, type) => sdk.toFile(bytes, name, type && { type });

/** The bytes as a program reads them from disk: a stream of unknown length. */
export async function onDisk(bytes, name) {
  const path = join(setup.folder, `${randomUUID()}-${name}`);
  await writeFile(path, bytes);
  return createReadStream(path);
}

export function assertMp4(bytes) {
  assert.equal(Buffer.from(bytes).subarray(4, 8).toString('latin1'), 'ftyp');
}

/** The media type that the bytes of an image show. */
export function imageType(bytes) {
  const start = Buffer.from(bytes).subarray(0, 12).toString('latin1');
  return start.startsWith('\x89PNG') ? 'image/png'
    : start.startsWith('\xff\xd8') ? 'image/jpeg'
    : start.startsWith('RIFF') && start.endsWith('WEBP') ? 'image/webp'
    : assert.fail(`These bytes are no image: ${Buffer.from(bytes).subarray(0, 40).toString('latin1')}`);
}
