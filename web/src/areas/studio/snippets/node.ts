import type { Plan } from '../plan/plan';
import { fileIndex, resultFile, resultPath } from './paths';

/** The request for Node with OpenAI's SDK. */
export function node(plan: Plan, server: string): string {
  const saved = resultFile(plan);
  const path = resultPath(plan).replace('/v1', '');
  const headers = plan.later ? "headers: { Prefer: 'respond-async' }, " : '';
  return [
    ...(plan.files.length > 0 ? ["import { createReadStream } from 'node:fs';"] : []),
    ...(saved === null ? [] : ["import { writeFile } from 'node:fs/promises';"]),
    "import OpenAI from 'openai';",
    '',
    `const client = new OpenAI({ baseURL: '${server}/v1', apiKey: 'YOUR_KEY' });`,
    '',
    ...plan.files.map((file, index) => `const file${index + 1} = await client.files.create({ file: createReadStream(${JSON.stringify(file.name)}), purpose: 'user_data' });`),
    ...(plan.files.length > 0 ? [''] : []),
    `let made = await client.post('${plan.path.replace('/v1', '')}', { ${headers}body: ${literal(plan, plan.body, 0)} });`,
    '',
    'const { id } = made;',
    "while (made.status === 'queued' || made.status === 'in_progress') {",
    `  made = await client.get(\`${path}\${id}\`, { headers: { Prefer: 'wait=60' } });`,
    '}',
    'if (made.error) throw new Error(made.error.message);',
    ...(saved === null
      ? ['console.log(`@${made.username}`);']
      : ['', `const content = await client.get(\`${path}\${id}/content\`).asResponse();`, `await writeFile('${saved}', content.body);`]),
  ].join('\n');
}

function literal(plan: Plan, value: unknown, depth: number): string {
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  const file = fileIndex(plan, value);
  if (file >= 0) {
    return `file${file + 1}.id`;
  }

  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + literal(plan, item, depth + 1)).join(',\n')},\n${outer}]`;
  }

  if (typeof value === 'object' && value !== null) {
    return `{\n${Object.entries(value).map(([name, member]) => `${inner}${name}: ${literal(plan, member, depth + 1)}`).join(',\n')},\n${outer}}`;
  }

  return JSON.stringify(value);
}
