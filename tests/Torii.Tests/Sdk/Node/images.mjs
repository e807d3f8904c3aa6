// The images resource: generations and edits, at once and as streams, right and wrong.
import assert from 'node:assert/strict';
import { imageType, inMemory, onDisk, png, pngUrl } from './media.mjs';
import { check, client, connect, eventually, refused, run, sdk, setup, words } from './suite.mjs';

const model = 'gpt-image-2';
const { images } = client;

check('generate, as bytes', async () => {
  const answer = await images.generate({ model, prompt: words('A bell') });

  assert.ok(Number.isInteger(answer.created));
  assert.equal(answer.data.length, 1);
  imageType(bytesOf(answer.data[0]));
  assert.match(answer._request_id, /\S/);
  assert.match(answer.id, /^image_\w+$/);
  assert.ok(Array.isArray(answer.adjustments));
});

check('generate, as a link', async () => {
  const answer = await images.generate({ model, prompt: words('A bell in fog'), response_format: 'url' });

  const [{ url, b64_json: none }] = answer.data;
  assert.equal(none, undefined);
  const got = await fetch(url);
  assert.equal(got.headers.get('content-type'), imageType(await got.arrayBuffer()));
});

check('generate, several', async () => {
  const answer = await images.generate({ model, prompt: words('Two bells'), n: 2 });

  assert.equal(answer.data.length, 2);
  answer.data.forEach((image) => imageType(bytesOf(image)));
});

check('generate, every field', async () => {
  const answer = await images.generate({
    model,
    prompt: words('A bell in a tower'),
    size: '1536x1024',
    quality: 'high',
    background: 'opaque',
    output_format: 'png',
    moderation: 'low',
    user: 'somebody',
  });

  imageType(bytesOf(answer.data[0]));
  assert.match(answer.size, /^\d+x\d+$/);
  if (answer.usage) {
    assertUsage(answer.usage);
  }
});

check('generate, fields that are null', async () => {
  imageType(bytesOf((await images.generate({ model, prompt: words('A small bell'), n: null, size: null, quality: null, response_format: null, stream: null })).data[0]));
});

check('generate, without a model', async () => {
  imageType(bytesOf((await images.generate({ prompt: words('Any bell') })).data[0]));
});

check('generate, as a stream', async () => {
  const events = await all(await images.generate({ model, prompt: words('A bell, slowly'), stream: true, partial_images: 2 }));

  assertStream(events, 'image_generation');
});

check('generate, as a stream without previews', async () => {
  const events = await all(await images.generate({ model, prompt: words('A bell, at last'), stream: true, partial_images: 0 }));

  assert.deepEqual(events.map((event) => event.type), ['image_generation.completed']);
});

check('generate, asked for later', async () => {
  const job = await client.post('/images/generations', { body: { model, prompt: words('A bell, later') }, headers: { Prefer: 'respond-async' } });

  assert.equal(job.object, 'image.generation');
  const ended = await eventually(async () => {
    const now = await client.get(`/images/${job.id}`);
    return now.status === 'completed' && now;
  });
  assert.equal(ended.progress, 100);
  assert.equal(ended.data.length, 1);
});

check('generate, given up', async () => {
  const controller = new AbortController();
  const asked = images.generate({ model, prompt: words('Never mind') }, { signal: controller.signal });

  setTimeout(() => controller.abort());

  await assert.rejects(asked, sdk.APIUserAbortError);
});

check('generate, a stream left in the middle', async () => {
  const controller = new AbortController();
  const stream = await images.generate({ model, prompt: words('Never mind the rest'), stream: true }, { signal: controller.signal });

  controller.abort();

  assert.deepEqual(await all(stream), []);
});

check('edit, one picture', async () => {
  const answer = await images.edit({ model, prompt: words('Make it blue'), image: await inMemory(png, 'dot.png', 'image/png') });

  imageType(bytesOf(answer.data[0]));
});

check('edit, from a stream', async () => {
  imageType(bytesOf((await images.edit({ model, prompt: words('Make it green'), image: await onDisk(png, 'dot.png') })).data[0]));
});

check('edit, several pictures', async () => {
  const image = [await inMemory(png, 'one.png', 'image/png'), await inMemory(png, 'two.png', 'image/png')];

  imageType(bytesOf((await images.edit({ model, prompt: words('Put them together'), image })).data[0]));
});

check('edit, an array of one', async () => {
  imageType(bytesOf((await images.edit({ model, prompt: words('Frame it'), image: [await onDisk(png, 'dot.png')] })).data[0]));
});

check('edit, with a mask', async () => {
  const mask = await inMemory(png, 'mask.png', 'image/png');

  imageType(bytesOf((await images.edit({ model, prompt: words('Only here'), image: await inMemory(png, 'dot.png', 'image/png'), mask })).data[0]));
});

check('edit, as a stream', async () => {
  const events = await all(await images.edit({ model, prompt: words('Slowly'), image: await inMemory(png, 'dot.png', 'image/png'), stream: true, partial_images: 1 }));

  assertStream(events, 'image_edit');
});

check('edit, as JSON', async () => {
  const answer = await client.post('/images/edits', { body: { model, prompt: words('Make it red'), images: [{ image_url: pngUrl }] } });

  imageType(bytesOf(answer.data[0]));
});

check('edit, a file by its id', async () => {
  const file = await client.files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'vision' });

  const answer = await client.post('/images/edits', { body: { model, prompt: words('Make it grey'), images: [{ file_id: file.id }] } });

  imageType(bytesOf(answer.data[0]));
});

check('generate, no prompt', () =>
  refused(images.generate({ model }), 'BadRequestError', { code: 'missing_required_parameter', param: 'prompt' }));

check('generate, an unknown model', () =>
  refused(images.generate({ model: 'dall-e-9', prompt: words('A bell') }), 'NotFoundError', { code: 'model_not_found', param: 'model' }));

check('generate, a video model', () =>
  refused(images.generate({ model: 'sora-2', prompt: words('A bell') }), 'BadRequestError', { param: 'model' }));

check('generate, a size of the wrong type', () =>
  refused(images.generate({ model, prompt: words('A bell'), size: 1024 }), 'BadRequestError', { code: 'invalid_type', param: 'size' }));

check('generate, a size that is none', () =>
  refused(images.generate({ model, prompt: words('A bell'), size: 'big' }), 'BadRequestError', { code: 'invalid_value', param: 'size' }));

check('generate, none at all', () => refused(images.generate({ model, prompt: words('A bell'), n: 0 }), 'BadRequestError', { param: 'n' }));

check('generate, more than ten', () =>
  refused(images.generate({ model, prompt: words('A bell'), n: 11 }), 'BadRequestError', { param: 'n' }));

check('generate, too many previews', () =>
  refused(images.generate({ model, prompt: words('A bell'), stream: true, partial_images: 4 }), 'BadRequestError', { param: 'partial_images' }));

check('generate, a stream that cannot begin', () =>
  refused(images.generate({ model: 'dall-e-9', prompt: words('A bell'), stream: true }), 'NotFoundError', { status: 404, code: 'model_not_found' }));

check('generate, a wrong key', () =>
  refused(connect({ apiKey: 'sk-nobody' }).images.generate({ prompt: words('A bell') }), 'AuthenticationError', { status: 401 }));

check('edit, no picture', () =>
  refused(client.post('/images/edits', { body: { model, prompt: words('A bell') } }), 'BadRequestError', { code: 'missing_required_parameter' }));

check('edit, no prompt', async () =>
  refused(images.edit({ model, image: await inMemory(png, 'dot.png', 'image/png') }), 'BadRequestError', { code: 'missing_required_parameter', param: 'prompt' }));

check('edit, a text as the picture', async () =>
  refused(images.edit({ model, prompt: words('A bell'), image: await inMemory(Buffer.from('no picture'), 'dot.png', 'image/png') }), 'BadRequestError', { param: 'image' }));

check('edit, seventeen pictures', async () => {
  const image = await Promise.all(Array.from({ length: 17 }, (_, number) => inMemory(png, `${number}.png`, 'image/png')));

  await refused(images.edit({ model, prompt: words('Too many'), image }), 'BadRequestError', {});
});

check('createVariation, which nobody makes', async () =>
  refused(images.createVariation({ image: await inMemory(png, 'dot.png', 'image/png') }), 'APIError', {}));

await run();

function bytesOf(image) {
  assert.equal(image.url, undefined);
  return Buffer.from(image.b64_json, 'base64');
}

async function all(stream) {
  const events = [];
  for await (const event of stream) {
    events.push(event);
  }
  return events;
}

// Fewer previews than asked for are right, and none are too.
function assertStream(events, kind) {
  const last = events.at(-1);
  assert.equal(last.type, `${kind}.completed`);
  assert.ok(Number.isInteger(last.created_at));
  assertUsage(last.usage);
  events.forEach((event) => imageType(Buffer.from(event.b64_json, 'base64')));
  events.slice(0, -1).forEach((event, number) => assert.deepEqual([event.type, event.partial_image_index], [`${kind}.partial_image`, number]));
}

function assertUsage(usage) {
  for (const member of ['total_tokens', 'input_tokens', 'output_tokens']) {
    assert.ok(Number.isInteger(usage[member]), `${member}: ${JSON.stringify(usage)}`);
  }
  assert.ok(Number.isInteger(usage.input_tokens_details.text_tokens) && Number.isInteger(usage.input_tokens_details.image_tokens));
}
