import type { Plan } from '../plan/plan';
import { resultFile, resultPath } from './paths';

/** The request for C#, whose SDK has no methods for most of it: plain HttpClient. */
export function csharp(plan: Plan, server: string): string {
  const saved = resultFile(plan);
  return [
    'using System.Net.Http.Headers;',
    'using System.Text;',
    'using System.Text.Json;',
    '',
    `using var client = new HttpClient { BaseAddress = new Uri("${server}"), Timeout = TimeSpan.FromMinutes(5) };`,
    'client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "YOUR_KEY");',
    '',
    ...plan.files.map((file, index) => `var file${index + 1} = await UploadAsync(${JSON.stringify(file.name)});`),
    `var asked = new HttpRequestMessage(HttpMethod.Post, "${plan.path}")`,
    '{',
    `    Content = new StringContent(${body(plan)}, Encoding.UTF8, "application/json"),`,
    '};',
    ...(plan.later ? ['asked.Headers.Add("Prefer", "respond-async");'] : []),
    '',
    'var made = await SendAsync(asked);',
    idLine(plan),
    'while (made.GetProperty("status").GetString() is "queued" or "in_progress")',
    '{',
    `    var question = new HttpRequestMessage(HttpMethod.Get, $"${resultPath(plan)}{id}");`,
    '    question.Headers.Add("Prefer", "wait=60");',
    '    made = await SendAsync(question);',
    '}',
    '',
    saved === null ? 'Console.WriteLine(made.GetProperty("username"));' : `await File.WriteAllBytesAsync("${saved}", await client.GetByteArrayAsync($"${resultPath(plan)}{id}/content"));`,
    '',
    ...(plan.files.length > 0 ? upload : []),
    'async Task<JsonElement> SendAsync(HttpRequestMessage request)',
    '{',
    '    using var answer = await client.SendAsync(request);',
    '    var text = await answer.Content.ReadAsStringAsync();',
    '    return answer.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new HttpRequestException(text);',
    '}',
  ].join('\n');
}

const upload = [
  'async Task<string> UploadAsync(string path)',
  '{',
  '    using var form = new MultipartFormDataContent();',
  '    form.Add(new StringContent("user_data"), "purpose");',
  '    form.Add(new StreamContent(File.OpenRead(path)), "file", Path.GetFileName(path));',
  '    return (await SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/files") { Content = form })).GetProperty("id").GetString()!;',
  '}',
  '',
];

function idLine(plan: Plan): string {
  return 'var id = made.GetProperty("id").GetString();' + (plan.path.startsWith('/v1/chat') ? ' // Takes the place of a video\'s id, too.' : '');
}

// A raw text with more quotes than any run within it, and with holes for the uploaded files' ids.
function body(plan: Plan): string {
  const json = JSON.stringify(plan.body, null, 4);
  const quotes = '"'.repeat(Math.max(3, ...(json.match(/"+/g) ?? []).map((run) => run.length + 1)));
  const braces = plan.files.length === 0 ? 0 : Math.max(2, ...(json.match(/[{]+|[}]+/g) ?? []).map((run) => run.length + 1));
  const text = plan.files.reduce((all, file, index) => all.replaceAll(file.id, `${'{'.repeat(braces)}file${index + 1}${'}'.repeat(braces)}`), json);
  return `${'$'.repeat(braces)}${quotes}\n${text}\n${quotes}`;
}
