// A video through a server that stands behind another one.
import assert from 'node:assert/strict';
import { client, check, run, words } from './suite.mjs';
import { assertVideo, completed } from './video.mjs';

check('create, wait, download', async () => {
  const prompt = words('A lantern on a bridge');
  const asked = await client.videos.create({ prompt, model: 'sora-2', seconds: '10', size: '1280x720' });
  assertVideo(asked);

  const video = await completed(asked);
  assert.equal(video.seconds, '10');
  assert.equal(video.size, '1280x720');

  const content = await client.videos.downloadContent(video.id);
  const bytes = Buffer.from(await content.arrayBuffer());
  assert.equal(content.headers.get('content-type'), 'video/mp4');
  assert.equal(bytes.subarray(4, 8).toString('latin1'), 'ftyp');
});

await run();
