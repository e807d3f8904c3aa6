// A way to the server that loses answers: a bare relay of bytes in between.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setup } from './suite.mjs';

/**
 * Starts one. The first connections' answers are dropped when their first byte comes, the program sees its connection end.
 * @param {number} losses how many connections.
 */
export async function lossy(losses) {
  const server = new URL(setup.address);
  const requests = [];
  const relay = createServer((near) => {
    const far = connect(Number(server.port), server.hostname);
    const loses = requests.length < losses;
    const end = () => [near, far].forEach((side) => side.destroy());
    requests.push('');
    const number = requests.length - 1;
    near.on('data', (bytes) => (requests[number] += bytes.toString('latin1')));
    near.pipe(far);
    far.once('data', () => loses && end());
    if (!loses) {
      far.pipe(near);
    }
    [near, far].forEach((side) => side.on('error', end).on('close', end));
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  return { baseURL: `http://127.0.0.1:${relay.address().port}${server.pathname}`, requests, close: () => relay.close() };
}
