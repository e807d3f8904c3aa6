// Uses OpenAI's own client as any program would, told only another address, and prints what it got as one line of JSON.
import OpenAI, { APIError } from 'openai';

const [scenario, baseURL, apiKey, model] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const messages = [{ role: 'user', content: `A violet sail, ${scenario}` }];

const scenarios = {
  async completion() {
    const answer = await client.chat.completions.create({ model, messages });
    return { content: answer.choices[0].message.content, finish: answer.choices[0].finish_reason, requestId: answer._request_id };
  },

  async stream() {
    const result = { content: '', reasoning: '', finish: null, ids: [] };
    for await (const chunk of await client.chat.completions.create({ model, messages, stream: true })) {
      const choice = chunk.choices[0];
      result.content += choice.delta.content ?? '';
      result.reasoning += choice.delta.reasoning_content ?? '';
      result.finish = choice.finish_reason ?? result.finish;
      result.ids.push(chunk.id);
    }
    return { ...result, ids: [...new Set(result.ids)].length };
  },

  async helper() {
    const stream = client.chat.completions.stream({ model, messages, stream_options: { include_usage: true } });
    const answer = await stream.finalChatCompletion();
    const { content, reasoning_content: reasoning, role } = answer.choices[0].message;
    return { content, reasoning, role, finish: answer.choices[0].finish_reason, tokens: answer.usage.total_tokens };
  },

  async models() {
    const names = [];
    for await (const entry of client.models.list()) {
      names.push(entry.id);
    }
    return { names, one: (await client.models.retrieve(model)).id };
  },
};

try {
  console.log(JSON.stringify(await scenarios[scenario]()));
} catch (error) {
  if (!(error instanceof APIError)) {
    throw error;
  }
  const { name, status, code, type, param, requestID, message } = error;
  console.log(JSON.stringify({ error: { name: error.constructor.name ?? name, status, code, type, param, requestID, message } }));
}
