// The models resource.
import assert from 'node:assert/strict';
import { check, client, connect, refused, run, setup } from './suite.mjs';

check('list', async () => {
  const names = [];
  for await (const model of client.models.list()) {
    assertModel(model);
    names.push(model.id);
  }

  for (const name of ['sora-2', 'sora-2-pro', 'gpt-image', 'sora2-landscape-10s']) {
    assert.ok(names.includes(name), `${name} is not among ${names}`);
  }
});

check('retrieve', async () => assertModel(await client.models.retrieve('sora-2')));

check('retrieve, by another name', async () => {
  assert.equal((await client.models.retrieve('gpt-image-2.6-flare')).id, 'gpt-image-2.6-flare');
});

check('retrieve, an unknown one', () =>
  refused(client.models.retrieve('sora-99'), 'NotFoundError', { status: 404, code: 'model_not_found', param: 'model' }));

check('retrieve, a name with a slash', () =>
  refused(client.models.retrieve('vendor/sora'), 'NotFoundError', { status: 404, code: 'model_not_found' }));

check('list, a wrong key', () =>
  refused(connect({ apiKey: 'sk-nobody' }).models.list(), 'AuthenticationError', { status: 401, code: 'invalid_api_key' }));

check('a model that the key may not use', () =>
  refused(connect({ apiKey: setup.keys.narrow }).videos.create({ prompt: 'A crane', model: 'sora-2-pro' }), 'PermissionDeniedError', { status: 403, param: 'model' }));

check('a resource that is not served', () =>
  refused(client.responses.create({ model: 'gpt-5', input: 'A crane' }), 'NotFoundError', { status: 404, code: 'unknown_url' }));

await run();

function assertModel(model) {
  assert.match(model.id, /\S/);
  assert.equal(model.object, 'model');
  assert.ok(Number.isInteger(model.created));
  assert.match(model.owned_by, /\S/);
}
