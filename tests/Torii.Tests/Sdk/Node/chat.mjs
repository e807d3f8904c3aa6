// Chat completions: whole answers, streams, and the client's own helper for them.
import assert from 'node:assert/strict';
import { assertMp4, pngUrl } from './media.mjs';
import { check, client, connect, refused, run, sdk, words } from './suite.mjs';
import { assertVideo } from './video.mjs';

const picture = 'gpt-image';
const film = 'sora2-landscape-10s';
const { completions } = client.chat;

check('create', async () => {
  const answer = await completions.create(asking(picture));

  const [choice] = answer.choices;
  assert.match(choice.message.content, /^!\[Generated Image\]\(http/);
  assert.deepEqual([choice.message.role, choice.finish_reason, answer.model], ['assistant', 'stop', picture]);
  assert.ok(answer.usage.total_tokens > 0);
  assert.match(answer._request_id, /\S/);
});

check('create, and the videos resource has it too', async () => {
  const { id } = await completions.create(asking(film));

  const video = await client.videos.retrieve(id);

  assertVideo(video);
  assert.equal(video.status, 'completed');
  assertMp4(await (await client.videos.downloadContent(id)).arrayBuffer());
});

check('create, from a picture', async () => {
  const content = [{ type: 'text', text: words('Let it move') }, { type: 'image_url', image_url: { url: pngUrl } }];

  const answer = await completions.create({ model: film, messages: [{ role: 'user', content }] });

  assert.match(answer.choices[0].message.content, /^```html\n<video src='http/);
});

check('create, as a stream', async () => {
  const [content, reasoning, finish, ids] = [[], [], [], new Set()];

  for await (const chunk of await completions.create({ ...asking(film), stream: true })) {
    const [{ delta, finish_reason: reason }] = chunk.choices;
    content.push(delta.content ?? '');
    reasoning.push(delta.reasoning_content ?? '');
    finish.push(reason);
    ids.add(chunk.id);
  }

  assert.match(content.join(''), /^```html\n<video src='http/);
  assert.match(reasoning.join(''), /\S/);
  assert.deepEqual([finish.filter(Boolean), finish.at(-1)], [['stop'], 'stop']);
  assert.equal(ids.size, 1);
});

check('create, as a stream with its usage', async () => {
  const chunks = [];
  for await (const chunk of await completions.create({ ...asking(picture), stream: true, stream_options: { include_usage: true } })) {
    chunks.push(chunk);
  }

  assert.deepEqual(chunks.at(-1).choices, []);
  assert.ok(chunks.at(-1).usage.total_tokens > 0);
  assert.ok(chunks.slice(0, -1).every((chunk) => chunk.choices.length === 1));
});

check('stream, the helper', async () => {
  const answer = await completions.stream({ ...asking(picture), stream_options: { include_usage: true } }).finalChatCompletion();

  const [{ message, finish_reason: reason }] = answer.choices;
  assert.match(message.content, /^!\[Generated Image\]\(http/);
  assert.match(message.reasoning_content, /\S/);
  assert.deepEqual([message.role, reason], ['assistant', 'stop']);
  assert.ok(answer.usage.total_tokens > 0);
});

check('create, given up', async () => {
  const controller = new AbortController();
  const asked = completions.create(asking(picture), { signal: controller.signal });

  setTimeout(() => controller.abort());

  await assert.rejects(asked, sdk.APIUserAbortError);
});

check('create, a stream left in the middle', async () => {
  const stream = await completions.create({ ...asking(film), stream: true });

  for await (const _ of stream) {
    break;
  }

  assert.ok(stream.controller.signal.aborted);
});

check('create, too slow for the program', async () => {
  await assert.rejects(completions.create(asking(film), { timeout: 50 }), sdk.APIConnectionTimeoutError);
});

check('create, an unknown model', () =>
  refused(completions.create(asking('gpt-5')), 'NotFoundError', { status: 404, code: 'model_not_found', param: 'model' }));

check('create, an unknown model as a stream', () =>
  refused(completions.create({ ...asking('gpt-5'), stream: true }), 'NotFoundError', { status: 404, code: 'model_not_found', param: 'model' }));

check('stream, an unknown model by the helper', async () =>
  refused(completions.stream(asking('gpt-5')).finalChatCompletion(), 'NotFoundError', { code: 'model_not_found' }));

check('create, no messages', () =>
  refused(completions.create({ model: picture }), 'BadRequestError', { code: 'missing_required_parameter', param: 'messages' }));

check('create, no words', () =>
  refused(completions.create({ model: picture, messages: [{ role: 'user', content: '' }] }), 'BadRequestError', {}));

check('create, a wrong key', () =>
  refused(connect({ apiKey: 'sk-nobody' }).chat.completions.create(asking(picture)), 'AuthenticationError', { status: 401, code: 'invalid_api_key' }));

await run();

function asking(model) {
  return { model, messages: [{ role: 'user', content: words('A violet sail') }] };
}
