// The videos resource, where something is wrong: each mistake as the client's own class of error.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { inMemory, mp4, onDisk, png, pngUrl } from './media.mjs';
import { check, client, connect, refused, run, sdk, setup, tasksOf, words } from './suite.mjs';
import { completed, created, lasting } from './video.mjs';

const nobody = 'video_00000000000000000000000000000000';
const { videos } = client;

check('create, no prompt', () =>
  refused(videos.create({ model: 'sora-2' }), 'BadRequestError', { code: 'missing_required_parameter', param: 'prompt' }));

check('create, an empty prompt', () =>
  refused(videos.create({ prompt: '' }), 'BadRequestError', { param: 'prompt' }));

check('create, a prompt of 32,001 characters', () =>
  refused(videos.create({ prompt: 'a'.repeat(32_001) }), 'BadRequestError', { param: 'prompt' }));

check('create, an unknown model', () =>
  refused(videos.create({ prompt: words('A fox'), model: 'sora-99' }), 'NotFoundError', { status: 404, code: 'model_not_found', param: 'model' }));

check('create, an image model', () =>
  refused(videos.create({ prompt: words('A fox'), model: 'gpt-image' }), 'BadRequestError', { param: 'model' }));

check('create, a size that is none', () =>
  refused(videos.create({ prompt: words('A fox'), size: 'large' }), 'BadRequestError', { code: 'invalid_value', param: 'size' }));

check('create, a size of the wrong type', () =>
  refused(client.post('/videos', { body: { prompt: words('A fox'), size: 720 } }), 'BadRequestError', { code: 'invalid_type', param: 'size' }));

check('create, seconds that are none', () =>
  refused(videos.create({ prompt: words('A fox'), seconds: 'long' }), 'BadRequestError', { param: 'seconds' }));

check('create, no exact fit where it must be one', () =>
  refused(videos.create({ prompt: words('A fox'), size: '722x1282', strict: true }), 'BadRequestError', { code: 'unsupported_value', param: 'size' }));

check('create, a text as the picture', async () =>
  refused(videos.create({ prompt: words('A fox'), input_reference: await inMemory(Buffer.from('no picture'), 'dot.png', 'image/png') }), 'BadRequestError', { param: 'input_reference' }));

check('create, an unknown file_id', () =>
  refused(videos.create({ prompt: words('A fox'), input_reference: { file_id: 'file-00000000000000000000000000000000' } }), 'APIError', { param: 'input_reference' }));

check('create, a picture in two ways', () =>
  refused(videos.create({ prompt: words('A fox'), input_reference: { file_id: 'file-00000000000000000000000000000000', image_url: pngUrl } }), 'BadRequestError', { param: 'input_reference' }));

check('create, a wrong key', () =>
  refused(connect({ apiKey: 'sk-nobody' }).videos.create({ prompt: words('A fox') }), 'AuthenticationError', { status: 401, code: 'invalid_api_key' }));

check('create, over the limit of the key', async () => {
  const limited = connect({ apiKey: setup.keys.limited });
  await limited.videos.create({ prompt: words('The only one of this minute') });

  const error = await refused(limited.videos.create({ prompt: words('One more') }), 'RateLimitError', { status: 429, code: 'rate_limit_exceeded', type: 'rate_limit_error' });

  assert.match(error.headers.get('retry-after'), /^[1-9]\d*$/);
});

check('create, given up in the middle of an upload', async () => {
  const controller = new AbortController();
  const prompt = words('Never whole');
  const pieces = Readable.from((async function* () {
    yield png;
    controller.abort();
    yield Buffer.alloc(1_000_000);
  })());

  await assert.rejects(
    videos.create({ prompt, input_reference: Object.assign(pieces, { path: 'dot.png' }) }, { signal: controller.signal }),
    sdk.APIUserAbortError);

  assert.deepEqual(await tasksOf(prompt), []);
});

check('create, given up in the middle of a body', async () => {
  const controller = new AbortController();
  const prompt = words('Never whole either');
  const head = `--cut\r\nContent-Disposition: form-data; name="prompt"\r\n\r\n${prompt}\r\n--cut\r\n`;
  const body = new ReadableStream({ start: (form) => form.enqueue(Buffer.from(head)), pull: () => controller.abort() }, { highWaterMark: 0 });

  await assert.rejects(
    client.post('/videos', { body, signal: controller.signal, headers: { 'content-type': 'multipart/form-data; boundary=cut' } }),
    sdk.APIUserAbortError);

  assert.deepEqual(await tasksOf(prompt), []);
});

check('create, given up by the program', async () => {
  const controller = new AbortController();
  controller.abort();

  await assert.rejects(videos.create({ prompt: words('Not at all') }, { signal: controller.signal }), sdk.APIUserAbortError);
});

check('retrieve, an unknown id', () => refused(videos.retrieve(nobody), 'NotFoundError', { status: 404, code: 'not_found' }));

check('retrieve, something that is no id', () => refused(videos.retrieve('lantern'), 'NotFoundError', { code: 'not_found' }));

check("retrieve, another client's", async () => {
  const { id } = await lasting();

  await refused(connect({ apiKey: setup.keys.other }).videos.retrieve(id), 'NotFoundError', { code: 'not_found' });
});

check('list, a cursor that is none', () => refused(videos.list({ after: nobody }), 'APIError', { param: 'after' }));

check('list, a limit that is none', () => refused(videos.list({ limit: 'many' }), 'BadRequestError', { param: 'limit' }));

check('list, an order that is none', () => refused(videos.list({ order: 'sideways' }), 'BadRequestError', { param: 'order' }));

check('list, with a wrong key', () => refused(connect({ apiKey: 'sk-nobody' }).videos.list(), 'AuthenticationError', { status: 401 }));

check('delete, and it is gone', async () => {
  const { id } = await completed();
  await videos.delete(id);

  await refused(videos.retrieve(id), 'NotFoundError', { code: 'not_found' });
  await refused(videos.downloadContent(id), 'NotFoundError', { code: 'not_found' });
  await refused(videos.delete(id), 'NotFoundError', { code: 'not_found' });
  await refused(videos.remix(id, { prompt: words('Again') }), 'NotFoundError', {});
});

check('delete, one that is under way', async () => {
  const { id } = await created();

  assert.equal((await videos.delete(id)).deleted, true);

  await refused(videos.retrieve(id), 'NotFoundError', { code: 'not_found' });
});

check('downloadContent, an unknown id', () => refused(videos.downloadContent(nobody), 'NotFoundError', { code: 'not_found' }));

check('downloadContent, an unknown variant', async () => {
  const { id } = await lasting();

  await refused(videos.downloadContent(id, { variant: 'poster' }), 'BadRequestError', { code: 'invalid_value', param: 'variant' });
});

check('downloadContent, a part beyond the end', async () => {
  const { id } = await lasting();

  const error = await videos.downloadContent(id, {}, { headers: { Range: 'bytes=900000000-' } }).catch((reason) => reason);

  assert.ok(error instanceof sdk.APIError);
  assert.equal(error.status, 416);
});

check('remix, an unknown id', () => refused(videos.remix(nobody, { prompt: words('A wolf') }), 'NotFoundError', {}));

check('remix, no prompt', async () => {
  const { id } = await lasting();

  await refused(videos.remix(id, {}), 'BadRequestError', { code: 'missing_required_parameter', param: 'prompt' });
});

check('edit, no video', () =>
  refused(client.post('/videos/edits', { body: { prompt: words('A wolf') } }), 'BadRequestError', { code: 'missing_required_parameter', param: 'video' }));

check('edit, a video of the program', async () =>
  refused(videos.edit({ prompt: words('A wolf'), video: await inMemory(mp4, 'wolf.mp4', 'video/mp4') }), 'BadRequestError', { code: 'invalid_value', param: 'video' }));

check('extend, a video of the program', async () =>
  refused(videos.extend({ prompt: words('A wolf'), seconds: '8', video: await onDisk(mp4, 'wolf.mp4') }), 'BadRequestError', { code: 'invalid_value', param: 'video' }));

check('extend, an unknown id', () =>
  refused(videos.extend({ prompt: words('A wolf'), seconds: '8', video: { id: nobody } }), 'NotFoundError', {}));

check('createCharacter, no name', async () =>
  refused(videos.createCharacter({ video: await inMemory(mp4, 'mossy.mp4', 'video/mp4') }), 'BadRequestError', { code: 'missing_required_parameter', param: 'name' }));

check('createCharacter, a picture for the video', async () =>
  refused(videos.createCharacter({ name: 'Mossy', video: await onDisk(png, 'mossy.mp4') }), 'BadRequestError', { param: 'video' }));

check('getCharacter, an unknown id', () =>
  refused(videos.getCharacter('character_00000000000000000000000000000000'), 'NotFoundError', { code: 'not_found' }));

await run();
