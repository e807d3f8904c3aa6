// Requests whose answer is lost on the way, and which the client repeats by itself: there is one generation of each.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { lossy } from './lossy.mjs';
import { inMemory, png } from './media.mjs';
import { check, client, connect, run, sdk, tasksOf, words } from './suite.mjs';
import { completed } from './video.mjs';

check('videos.create, one answer lost', () => assertOne(1, (repeating, prompt) => repeating.videos.create({ prompt })));

check('videos.create, two answers lost', () => assertOne(2, (repeating, prompt) => repeating.videos.create({ prompt })));

check('videos.create with a picture, one answer lost', () =>
  assertOne(1, async (repeating, prompt) => repeating.videos.create({ prompt, input_reference: await inMemory(png, 'dot.png', 'image/png') })));

check('images.generate, one answer lost', () => assertOne(1, (repeating, prompt) => repeating.images.generate({ prompt })));

check('images.edit, one answer lost', () =>
  assertOne(1, async (repeating, prompt) => repeating.images.edit({ prompt, image: await inMemory(png, 'dot.png', 'image/png') })));

check('chat.completions.create, one answer lost', () =>
  assertOne(1, (repeating, prompt) => repeating.chat.completions.create({ model: 'gpt-image', messages: [{ role: 'user', content: prompt }] })));

check('videos.create, the answer lost and not repeated', async () => {
  const way = await lossy(1);

  await assert.rejects(connect({ baseURL: way.baseURL }).videos.create({ prompt: words('Lost for good') }), sdk.APIConnectionError);

  assert.equal(way.requests.length, 1);
  way.close();
});

check('videos.create, twice on purpose', async () => {
  const prompt = words('Twice');

  const [one, other] = await Promise.all([client.videos.create({ prompt }), client.videos.create({ prompt })]);

  assert.notEqual(one.id, other.id);
});

check('videos.create, by its Idempotency-Key', async () => {
  const headers = { 'Idempotency-Key': randomUUID() };
  const prompt = words('Once');

  const one = await client.videos.create({ prompt }, { headers });
  const other = await client.videos.create({ prompt }, { headers });

  assert.equal(other.id, one.id);
  const conflict = await connect({ maxRetries: 2 }).videos.create({ prompt: `${prompt} more` }, { headers }).catch((reason) => reason);
  assert.ok(conflict instanceof sdk.ConflictError, conflict.stack);
  assert.equal(conflict.headers.get('x-should-retry'), 'false');
});

await run();

async function assertOne(losses, ask) {
  const way = await lossy(losses);
  const prompt = words('Once only');

  const answer = await ask(connect({ baseURL: way.baseURL, maxRetries: 4 }), prompt);

  assert.equal(way.requests.length, losses + 1);
  way.requests.forEach((request, number) => assert.match(request, new RegExp(`x-stainless-retry-count: ${number}`, 'i')));
  if (answer.object === 'video') {
    await completed(answer);
  }
  assert.equal((await tasksOf(prompt)).length, 1);
  way.close();
}
