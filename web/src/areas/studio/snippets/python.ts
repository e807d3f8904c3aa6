import type { Plan } from '../plan/plan';
import { fileIndex, resultFile, resultPath } from './paths';

/** The request for Python with OpenAI's SDK. */
export function python(plan: Plan, server: string): string {
  const saved = resultFile(plan);
  const path = resultPath(plan).replace('/v1', '');
  const options = plan.later ? ', options={"headers": {"Prefer": "respond-async"}}' : '';
  return [
    'from openai import OpenAI',
    '',
    `client = OpenAI(base_url="${server}/v1", api_key="YOUR_KEY")`,
    '',
    ...plan.files.map((file, index) => `file${index + 1} = client.files.create(file=open(${text(file.name)}, "rb"), purpose="user_data")`),
    ...(plan.files.length > 0 ? [''] : []),
    `made = client.post("${plan.path.replace('/v1', '')}", cast_to=object${options}, body=${literal(plan, plan.body, 0)})`,
    '',
    'result_id = made["id"]',
    'while made["status"] in ("queued", "in_progress"):',
    `    made = client.get(f"${path}{result_id}", cast_to=object, options={"headers": {"Prefer": "wait=60"}})`,
    'if made["error"]:',
    '    raise SystemExit(made["error"]["message"])',
    ...(saved === null
      ? ['print("@" + made["username"])']
      : ['', 'import httpx', `content = client.get(f"${path}{result_id}/content", cast_to=httpx.Response)`, `open("${saved}", "wb").write(content.content)`]),
  ].join('\n');
}

function literal(plan: Plan, value: unknown, depth: number): string {
  const inner = '    '.repeat(depth + 1);
  const outer = '    '.repeat(depth);
  const file = fileIndex(plan, value);
  if (file >= 0) {
    return `file${file + 1}.id`;
  }

  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + literal(plan, item, depth + 1)).join(',\n')},\n${outer}]`;
  }

  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${inner}${text(name)}: ${literal(plan, member, depth + 1)}`);
    return `{\n${members.join(',\n')},\n${outer}}`;
  }

  return typeof value === 'string' ? text(value) : value === true ? 'True' : value === false ? 'False' : String(value);
}

// JSON's texts are Python's too: the same escapes mean the same.
function text(value: string): string {
  return JSON.stringify(value);
}
