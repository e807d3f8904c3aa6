import type { Snippet } from '../../components';

/** A first request with a key, for who has just made one. */
export function firstRequest(key: string): Snippet[] {
  const base = `${window.location.origin}/v1`;
  return [
    {
      label: 'curl',
      code: `curl ${base}/videos \\
  -H "Authorization: Bearer ${key}" \\
  -H "Content-Type: application/json" \\
  -d '{"model": "sora-2", "prompt": "A paper boat on a quiet pond"}'`,
    },
    {
      label: 'Python',
      code: `from openai import OpenAI

client = OpenAI(base_url="${base}", api_key="${key}")
video = client.videos.create_and_poll(model="sora-2", prompt="A paper boat on a quiet pond")
client.videos.download_content(video.id).write_to_file("boat.mp4")`,
    },
    {
      label: 'Node',
      code: `import OpenAI from 'openai';

const client = new OpenAI({ baseURL: '${base}', apiKey: '${key}' });
const video = await client.videos.create({ model: 'sora-2', prompt: 'A paper boat on a quiet pond' });
console.log(video.id);`,
    },
    {
      label: 'C#',
      code: `using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "${key}");
var answer = await http.PostAsJsonAsync("${base}/videos",
    new { model = "sora-2", prompt = "A paper boat on a quiet pond" });
Console.WriteLine(await answer.Content.ReadAsStringAsync());`,
    },
  ];
}
