// The videos resource, where all goes well.
import assert from 'node:assert/strict';
import { inMemory, mp4, onDisk, png, pngUrl } from './media.mjs';
import { check, client, connect, eventually, run, setup, words } from './suite.mjs';
import { assertVideo, completed, created, lasting } from './video.mjs';

check('create, words alone', async () => {
  const prompt = words('A kite over a harbour');

  const video = await client.videos.create({ prompt });

  assertVideo(video);
  assert.equal(video.prompt, prompt);
  assert.equal(video.model, 'sora-2');
  assert.equal(video.remixed_from_video_id, null);
  assert.match(video._request_id, /\S/);
});

check('create, every field', async () => {
  const video = await client.videos.create({ prompt: words('A tram'), model: 'sora-2-pro', seconds: '8', size: '1280x720' });

  assertVideo(video);
  assert.equal(video.model, 'sora-2-pro');
  for (const [field, asked] of [['seconds', '8'], ['size', '1280x720']]) {
    const change = video.adjustments.find((entry) => entry.field === field);
    assert.equal(video[field], change ? change.used : asked);
    assert.equal(change?.asked ?? asked, asked);
  }
});

check('create, a number for the seconds', async () => {
  assertVideo(await client.videos.create({ prompt: words('A tram at noon'), seconds: 12 }));
});

check('create, by a snapshot of the model', async () => {
  assert.equal((await client.videos.create({ prompt: words('A gull'), model: 'sora-2-2025-12-08' })).model, 'sora-2-2025-12-08');
});

check('create, by a name of the catalogue', async () => {
  assert.equal((await client.videos.create({ prompt: words('A gull at night'), model: 'sora2-landscape-10s' })).model, 'sora2-landscape-10s');
});

check('create, as JSON', async () => {
  assertVideo(await client.post('/videos', { body: { prompt: words('A pond'), seconds: 8, input_reference: { image_url: pngUrl } } }));
});

check('create, from a stream', async () => {
  await completed(await client.videos.create({ prompt: words('Let it move'), input_reference: await onDisk(png, 'dot.png') }));
});

check('create, from memory', async () => {
  await completed(await client.videos.create({ prompt: words('Let it turn'), input_reference: await inMemory(png, 'dot.png', 'image/png') }));
});

check('create, from memory without a type', async () => {
  await completed(await client.videos.create({ prompt: words('Let it roll'), input_reference: await inMemory(png, 'dot') }));
});

check('create, from image_url', async () => {
  await completed(await client.videos.create({ prompt: words('Let it rise'), input_reference: { image_url: pngUrl } }));
});

check('create, from a large image_url', async () => {
  const large = Buffer.concat([png, Buffer.alloc(5_000_000, 7)]);

  assertVideo(await client.videos.create({ prompt: words('Let it loom'), input_reference: { image_url: `data:image/png;base64,${large.toString('base64')}` } }));
});

check('create, from file_id', async () => {
  const file = await client.files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'vision' });

  await completed(await client.videos.create({ prompt: words('Let it sink'), input_reference: { file_id: file.id } }));
});

check('retrieve, until it is completed', async () => {
  const { id } = await created();
  const seen = [];

  await eventually(async () => {
    const now = await client.videos.retrieve(id);
    assertVideo(now);
    seen.push(now.progress);
    return now.status === 'completed';
  });

  assert.deepEqual(seen, [...seen].sort((one, other) => one - other));
  assert.equal(seen.at(-1), 100);
});

check('retrieve, with what a poll wants to know', async () => {
  const { response } = await client.videos.create({ prompt: words('A slow heron') }).withResponse();
  const { id } = await lasting();

  const ended = await client.videos.retrieve(id).withResponse();

  assert.match(response.headers.get('openai-poll-after-ms'), /^\d+$/);
  assert.equal(ended.response.headers.get('openai-poll-after-ms'), null);
  assert.equal(ended.response.headers.get('x-request-id'), ended.data._request_id);
});

check('retrieve, waiting', async () => {
  const { id } = await created();

  const { data, response } = await client.videos.retrieve(id, { headers: { Prefer: 'wait=60' } }).withResponse();

  assert.equal(data.status, 'completed');
  assert.equal(response.headers.get('preference-applied'), 'wait=60');
});

check('list, over three pages', async () => {
  const paging = connect({ apiKey: setup.keys.paging });
  const made = [];
  for (const number of [1, 2, 3, 4, 5]) {
    made.push((await paging.videos.create({ prompt: words(`Number ${number}`) })).id);
  }

  const [latest, oldest] = [[], []];
  for await (const video of paging.videos.list({ limit: 2 })) {
    assertVideo(video);
    latest.push(video.id);
  }
  for await (const video of paging.videos.list({ limit: 2, order: 'asc' })) {
    oldest.push(video.id);
  }

  assert.deepEqual(oldest, made);
  assert.deepEqual(latest, [...made].reverse());
  const page = await paging.videos.list({ limit: 2, order: 'asc' });
  assert.deepEqual([page.last_id, page.has_more], [made[1], true]);
  const next = await page.getNextPage();
  assert.deepEqual(next.data.map((video) => video.id), made.slice(2, 4));
  assert.equal((await (await next.getNextPage())).has_more, false);
});

check('list, each deleted as it comes', async () => {
  const cleaning = connect({ apiKey: setup.keys.other });
  for (const number of [1, 2, 3]) {
    await cleaning.videos.create({ prompt: words(`Short-lived number ${number}`) });
  }

  for await (const video of cleaning.videos.list({ limit: 1 })) {
    await cleaning.videos.delete(video.id);
  }

  assert.deepEqual((await cleaning.videos.list()).data, []);
});

check('delete', async () => {
  const { id } = await completed();

  const answer = await client.videos.delete(id);

  assert.deepEqual({ ...answer }, { id, object: 'video.deleted', deleted: true });
});

check('remix', async () => {
  const source = await lasting();
  const prompt = words('The same in winter');

  const video = await client.videos.remix(source.id, { prompt });

  assertVideo(video);
  assert.equal(video.remixed_from_video_id, source.id);
  assert.equal(video.prompt, prompt);
  await completed(video);
});

check('edit, by id', async () => {
  const source = await lasting();

  const video = await client.videos.edit({ prompt: words('The same by night'), video: { id: source.id } });

  assertVideo(video);
  await completed(video);
});

check('extend, by id', async () => {
  const source = await lasting();

  const video = await client.videos.extend({ prompt: words('And then it rains'), seconds: '8', video: { id: source.id } });

  assertVideo(video);
  await completed(video);
});

check('createCharacter and getCharacter', async () => {
  const made = await client.videos.createCharacter({ name: 'Mossy', video: await inMemory(mp4, 'mossy.mp4', 'video/mp4') });

  assert.match(made.id, /\S/);
  assert.ok(Number.isInteger(made.created_at));
  assert.equal(made.object, undefined);
  const got = await client.videos.getCharacter(made.id);
  assert.equal(got.id, made.id);
  assert.equal(got.name, 'Mossy');
});

check('createCharacter, from a stream', async () => {
  assert.match((await client.videos.createCharacter({ name: 'Fern', video: await onDisk(mp4, 'fern.mp4') })).id, /\S/);
});

await run();
