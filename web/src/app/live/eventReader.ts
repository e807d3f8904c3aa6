/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: string;
}

/**
 * Reads server-sent events off a stream until it ends. `onSign` is called for whatever arrives, comments too, by which
 * one sees that the connection lives; EventSource would keep those to itself.
 */
export async function readEvents(body: ReadableStream<Uint8Array>, onEvent: (event: ServerEvent) => void, onSign: () => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }

    onSign();
    const blocks = `${rest}${value}`.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const event of blocks.map(parse)) {
      if (event !== null) {
        onEvent(event);
      }
    }
  }
}

function parse(block: string): ServerEvent | null {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) {
      event = line.slice(6).trim();
    } else if (line.startsWith('data:')) {
      data.push(line.slice(5).trimStart());
    }
  }

  return data.length === 0 ? null : { event, data: data.join('\n') };
}
