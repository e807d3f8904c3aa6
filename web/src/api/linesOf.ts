/** Reads an answer that is told as it comes: a JSON object a line. */
export async function* linesOf<Line>(response: Response): AsyncGenerator<Line> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (true) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') {
        yield JSON.parse(line) as Line;
      }
    }

    if (done) {
      return;
    }
  }
}
