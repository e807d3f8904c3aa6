import type { Plan } from '../plan/plan';
import { resultFile, resultPath } from './paths';

const key = '-H "Authorization: Bearer YOUR_KEY"';

/** The request for a shell with curl. */
export function curl(plan: Plan, server: string): string {
  const saved = resultFile(plan);
  return [
    ...plan.files.map((file, index) => `FILE${index + 1}=$(curl -s ${server}/v1/files ${key} -F purpose=user_data -F ${quote(`file=@${file.name}`)} | grep -o 'file-[0-9a-f]*' | head -1)\n`),
    `ID=$(curl -s ${server}${plan.path} ${key} \\`,
    `  -H "Content-Type: application/json"${plan.later ? ' -H "Prefer: respond-async"' : ''} \\`,
    `  -d ${body(plan)} | tee /dev/stderr | grep -oE '(video_|image_|character_|chatcmpl-)[0-9a-f]{32}' | head -1)`,
    '',
    '# Answers at the end, or after two minutes as it stands then: ask again.',
    `curl -s "${server}${resultPath(plan)}$ID" ${key} -H "Prefer: wait=120"`,
    ...(saved === null ? [] : [`curl -s "${server}${resultPath(plan)}$ID/content" ${key} -o ${saved}`]),
  ].join('\n');
}

// Within single quotes the shell leaves all as it is; only for the uploaded files' ids they are left for a moment.
function body(plan: Plan): string {
  const json = quote(JSON.stringify(plan.body, null, 2));
  return plan.files.reduce((text, file, index) => text.replaceAll(file.id, `'"$FILE${index + 1}"'`), json);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
