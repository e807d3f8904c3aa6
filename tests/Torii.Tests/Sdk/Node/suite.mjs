// What the programs of this folder share: OpenAI's own client, told only another address, and cases that report
// themselves as one line of JSON each. A program is given, as its only argument, a JSON object: the package that holds the
// client, the addresses, the client keys.
import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { randomUUID } from 'node:crypto';

// Node 18, which Debian 12 has, keeps it there only; the client takes no upload without it.
globalThis.File ??= File;

export const setup = JSON.parse(process.argv[2]);
export const sdk = await import(setup.sdk);

const longest = 90_000;
const cases = [];
let ending;

/** A client as any program makes it. It repeats nothing, unless told otherwise, so that every answer is seen. */
export function connect(options = {}) {
  return new sdk.default({ baseURL: setup.address, apiKey: setup.keys.usual, maxRetries: 0, timeout: longest, ...options });
}

export const client = connect();

/** A case, which does not mind others beside it. */
export function check(name, body) {
  cases.push({ name, body });
}

/** Runs the cases that were given since the last time, side by side. */
export async function run() {
  clearTimeout(ending);
  await Promise.all(cases.splice(0).map(report));

  // A connection that a failed case has left open must not keep the program.
  ending = setTimeout(() => process.exit(), 5000).unref();
}

/** Expects an error of one of the client's own classes, whole: with the id of the request that it answers. */
export async function refused(promise, kind, expected) {
  const error = await promise.then(() => assert.fail('It was not refused.'), (reason) => reason);
  assert.ok(error instanceof sdk[kind], `${kind} was expected, not ${error.stack}`);
  for (const [member, value] of Object.entries(expected)) {
    assert.equal(error[member], value, `${member} of: ${error.message}`);
  }
  assert.ok(error.requestID, 'The error names no request.');
  assert.equal(typeof error.type, 'string');
  return error;
}

/** Prompts that no other case asks with, so that requests are never alike by accident. */
export function words(text) {
  return `${text}, ${setup.sdk} ${randomUUID()}`;
}

/** Looks again and again until `look` gives something. */
export async function eventually(look) {
  const end = Date.now() + longest;
  while (Date.now() < end) {
    const found = await look();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not in ${longest} ms: ${look}`);
}

/** The tasks of the upstream that were made for a prompt. */
export async function tasksOf(prompt) {
  const tasks = await (await fetch(`${setup.simulator}/tasks`)).json();
  return tasks.filter((task) => task.prompt?.includes(prompt));
}

/** Makes the upstream do something else from now on. */
export async function upstream(method, path, body) {
  const answer = await fetch(`${setup.simulator}/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, await answer.text());
}

async function report({ name, body }) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`It did not end in ${longest} ms.`)), longest).unref());
  try {
    await Promise.race([body(), late]);
    print({ name, failure: null });
  } catch (error) {
    print({ name, failure: String(error?.stack ?? error) });
  }
}

function print(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
