// Checks a message as a receiver does, with OpenAI's own client, and prints the event, or the name of the error, as JSON.
import { webcrypto } from 'node:crypto';

// Node 18, as Debian 12 has it, keeps it to itself.
globalThis.crypto ??= webcrypto;

const [sdk, secret, body, id, timestamp, signature] = process.argv.slice(2);
const { default: OpenAI } = await import(sdk);
const client = new OpenAI({ apiKey: 'of no use here', webhookSecret: secret });
const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };

try {
  console.log(JSON.stringify(await client.webhooks.unwrap(body, headers)));
} catch (error) {
  console.log(JSON.stringify({ error: error.constructor.name }));
}
