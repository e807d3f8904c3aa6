// The files resource.
import assert from 'node:assert/strict';
import { inMemory, mp4, onDisk, png } from './media.mjs';
import { check, client, connect, refused, run, setup } from './suite.mjs';

const nobody = 'file-00000000000000000000000000000000';
const { files } = client;

check('create, from memory', async () => assertFile(await files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'vision' })));

check('create, from a stream', async () => {
  const file = await files.create({ file: await onDisk(png, 'dot.png'), purpose: 'user_data' });

  assert.match(file.filename, /dot\.png$/);
  assert.equal(file.bytes, png.length);
  assert.equal(file.purpose, 'user_data');
});

check('create, to expire', async () => {
  const file = await files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'vision', expires_after: { anchor: 'created_at', seconds: 3600 } });

  assert.equal(file.expires_at, file.created_at + 3600);
});

check('create, a large one from a stream', async () => {
  const large = Buffer.concat([mp4, Buffer.alloc(40_000_000, 7)]);

  const file = await files.create({ file: await onDisk(large, 'large.mp4'), purpose: 'user_data' });

  assert.equal(file.bytes, large.length);
  await files.delete(file.id);
});

check('waitForProcessing', async () => assertFile(await files.waitForProcessing((await uploaded()).id)));

check('retrieve', async () => {
  const { id } = await uploaded();

  const file = await files.retrieve(id);

  assertFile(file);
  assert.equal(file.id, id);
});

check('content', async () => {
  const response = await files.content((await uploaded()).id);

  assert.deepEqual(Buffer.from(await response.arrayBuffer()), png);
});

check('delete', async () => {
  const { id } = await uploaded();

  const answer = await files.delete(id);

  assert.deepEqual({ ...answer }, { id, object: 'file', deleted: true });
  await refused(files.retrieve(id), 'NotFoundError', { status: 404, code: 'not_found' });
  await refused(files.content(id), 'NotFoundError', { status: 404, code: 'not_found' });
  await refused(files.delete(id), 'NotFoundError', { status: 404, code: 'not_found' });
});

check('list, over three pages', async () => {
  const paging = connect({ apiKey: setup.keys.paging });
  const made = [];
  for (const number of [1, 2, 3, 4, 5]) {
    made.push((await paging.files.create({ file: await inMemory(png, `${number}.png`, 'image/png'), purpose: 'vision' })).id);
  }

  const listed = [];
  for await (const file of paging.files.list({ limit: 2, order: 'asc' })) {
    assertFile(file);
    listed.push(file.id);
  }

  assert.deepEqual(listed, made);
  const [latest] = (await paging.files.list({ limit: 1 })).data;
  assert.equal(latest.id, made.at(-1));
});

check('list, of one purpose', async () => {
  const file = await files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'evals' });

  const { data } = await files.list({ purpose: 'evals' });

  assert.deepEqual(data.map((entry) => entry.id), [file.id]);
});

check('create, no purpose', async () =>
  refused(files.create({ file: await inMemory(png, 'dot.png', 'image/png') }), 'BadRequestError', { code: 'missing_required_parameter', param: 'purpose' }));

check('create, no file', () =>
  refused(client.post('/files', { body: { purpose: 'vision' } }), 'APIError', {}));

check('create, a purpose that is none', async () =>
  refused(files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'decoration' }), 'BadRequestError', { code: 'invalid_value', param: 'purpose' }));

check('create, a wrong key', async () =>
  refused(connect({ apiKey: 'sk-nobody' }).files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'vision' }), 'AuthenticationError', { status: 401 }));

check('retrieve, an unknown id', () => refused(files.retrieve(nobody), 'NotFoundError', { status: 404, code: 'not_found' }));

check("retrieve, another client's", async () => {
  const { id } = await uploaded();

  await refused(connect({ apiKey: setup.keys.other }).files.retrieve(id), 'NotFoundError', { code: 'not_found' });
});

check('list, a cursor that is none', () =>
  refused(files.list({ after: 'lantern' }), 'BadRequestError', { code: 'invalid_value', param: 'after' }));

await run();

async function uploaded() {
  return files.create({ file: await inMemory(png, 'dot.png', 'image/png'), purpose: 'vision' });
}

function assertFile(file) {
  assert.match(file.id, /^file-\w+$/);
  assert.equal(file.object, 'file');
  assert.equal(file.bytes, png.length);
  assert.ok(Number.isInteger(file.created_at));
  assert.match(file.filename, /\.png$/);
  assert.equal(file.purpose, 'vision');
  assert.equal(file.status, 'processed');
}
