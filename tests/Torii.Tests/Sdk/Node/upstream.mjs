// What shows only while the upstream is slow or refuses, which it then does to everybody.
import assert from 'node:assert/strict';
import { inMemory, png } from './media.mjs';
import { check, client, connect, eventually, refused, run, sdk, setup, tasksOf, upstream, words } from './suite.mjs';
import { assertVideo } from './video.mjs';

const film = { model: 'sora2-landscape-10s' };

check('downloadContent, before it is completed', async () => {
  const { id } = await client.videos.create({ prompt: words('Slow as a snail') });

  await refused(client.videos.downloadContent(id), 'BadRequestError', { status: 400, code: 'video_not_ready' });
  const { data, response } = await client.videos.retrieve(id).withResponse();
  assert.ok(['queued', 'in_progress'].includes(data.status));
  assert.match(response.headers.get('openai-poll-after-ms'), /^\d+$/);
  await refused(client.videos.remix(id, { prompt: words('Faster') }), 'BadRequestError', {});
  await client.videos.delete(id);
});

await slowly(600);

check('create, refused for its content', async () => {
  const { id } = await client.videos.create({ prompt: words('What may not be') });

  const video = await eventually(async () => {
    const now = await client.videos.retrieve(id);
    return now.status === 'failed' && now;
  });
  assertVideo(video);
  assert.equal(video.error.code, 'content_policy_violation');
  assert.match(video.error.message, /\S/);
  await refused(client.videos.downloadContent(id), 'BadRequestError', { code: 'video_generation_failed' });
});

check('chat, refused in the middle of a stream', async () => {
  await assert.rejects(async () => {
    for await (const _ of await client.chat.completions.create({ ...film, messages: messages('What may not be'), stream: true })) {
      // What comes before the failure does not matter here.
    }
  }, assertRefusal);
});

check('chat, refused in the middle of the helper', async () => {
  await assert.rejects(client.chat.completions.stream({ ...film, messages: messages('What may not be') }).finalChatCompletion(), assertRefusal);
});

check('images, refused', async () => {
  await refused(client.images.generate({ prompt: words('What may not be') }), 'BadRequestError', { code: 'content_policy_violation' });
});

check('images, refused in the middle of a stream', async () => {
  await assert.rejects(async () => {
    for await (const _ of await client.images.generate({ prompt: words('What may not be'), stream: true })) {
      // As above.
    }
  }, assertRefusal);
});

await unwilling();

check('images, a timeout that the client repeats by itself is one generation', async () => {
  const prompt = words('A slow bell');

  const answer = await connect({ maxRetries: 20 }).images.generate({ prompt }, { timeout: 600 });

  assert.equal(answer.data.length, 1);
  assert.equal((await tasksOf(prompt)).length, 1);
});

check('edits, a timeout that the client repeats by itself is one generation', async () => {
  const prompt = words('A slow edit');

  const answer = await connect({ maxRetries: 20 }).images.edit({ prompt, image: await inMemory(png, 'dot.png', 'image/png') }, { timeout: 600 });

  assert.equal(answer.data.length, 1);
  assert.equal((await tasksOf(prompt)).length, 1);
});

await slowly(1.5);

// Runs the cases above it while tasks take so long.
async function slowly(seconds) {
  const usual = await (await fetch(`${setup.simulator}/options`)).json();
  await upstream('PUT', 'options', { seconds: String(seconds) });
  await run();
  await upstream('PUT', 'options', { image_seconds: usual.image_seconds, video_seconds: usual.video_seconds });
}

// Runs the cases above it while everything is taken for a violation, what earlier cases have left behind too.
async function unwilling() {
  await upstream('POST', 'faults', { kind: 'violation', endpoint: 'POST /nf/create', count: 0 });
  await upstream('POST', 'faults', { kind: 'violation', endpoint: 'POST /video_gen', count: 0 });
  await run();
  await upstream('DELETE', 'faults');
}

function messages(text) {
  return [{ role: 'user', content: words(text) }];
}

function assertRefusal(error) {
  assert.ok(error instanceof sdk.APIError, error.stack);
  assert.deepEqual([error.code, error.type], ['content_policy_violation', 'invalid_request_error']);
  return true;
}
