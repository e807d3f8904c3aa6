// The bytes of a video and of its pictures: whole, in part, as streams.
import assert from 'node:assert/strict';
import { assertMp4, imageType } from './media.mjs';
import { check, client, run } from './suite.mjs';
import { lasting } from './video.mjs';

check('downloadContent, whole', async () => {
  const { id } = await lasting();

  const response = await client.videos.downloadContent(id);
  const bytes = Buffer.from(await response.arrayBuffer());

  assertMp4(bytes);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'video/mp4');
  assert.equal(Number(response.headers.get('content-length')), bytes.length);
  assert.match(response.headers.get('content-disposition'), new RegExp(`^attachment; filename="?${id}\\.mp4"?`));
  assert.match(response.headers.get('etag'), /^"[^"]+"$/);
});

check('downloadContent, as a stream', async () => {
  const { id } = await lasting();
  const pieces = [];

  for await (const piece of (await client.videos.downloadContent(id, { variant: 'video' })).body) {
    pieces.push(piece);
  }

  const whole = Buffer.from(await (await client.videos.downloadContent(id)).arrayBuffer());
  assert.deepEqual(Buffer.concat(pieces), whole);
});

check('downloadContent, given up half-way', async () => {
  const { id } = await lasting();
  const controller = new AbortController();

  const response = await client.videos.downloadContent(id, {}, { signal: controller.signal });
  await response.body.getReader().read();
  controller.abort();

  assertMp4(await (await client.videos.downloadContent(id)).arrayBuffer());
});

check('downloadContent, a part', async () => {
  const { id } = await lasting();

  const response = await client.videos.downloadContent(id, {}, { headers: { Range: 'bytes=4-7' } });

  assert.equal(response.status, 206);
  assert.equal(await response.text(), 'ftyp');
});

check('downloadContent, thumbnail', () => assertPicture('thumbnail'));

check('downloadContent, spritesheet', () => assertPicture('spritesheet'));

await run();

async function assertPicture(variant) {
  const { id } = await lasting();

  const response = await client.videos.downloadContent(id, { variant });

  assert.equal(response.headers.get('content-type'), imageType(await response.arrayBuffer()));
}
