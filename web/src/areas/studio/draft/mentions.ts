/** Whether a prompt names a character: `@name`, and not as the beginning of a longer name. */
export function isMentioned(prompt: string, mention: string): boolean {
  return positionOf(prompt, mention) >= 0;
}

/** The prompt with a character named at its end, or without the first mention of it. */
export function toggleMention(prompt: string, mention: string): string {
  const start = positionOf(prompt, mention);
  return start < 0
    ? `${prompt}${prompt === '' || /\s$/.test(prompt) ? '' : ' '}${mention} `
    : (prompt.slice(0, start) + prompt.slice(start + mention.length)).replace(/ {2,}/g, ' ').replace(/^ /, '');
}

function positionOf(prompt: string, mention: string): number {
  for (let start = prompt.indexOf(mention); start >= 0; start = prompt.indexOf(mention, start + 1)) {
    const next = prompt[start + mention.length] ?? '';
    const afterThat = prompt[start + mention.length + 1] ?? '';
    // A full stop ends a sentence, unless the name goes on behind it.
    if (!/[\w]/.test(next) && !(/[.-]/.test(next) && /\w/.test(afterThat))) {
      return start;
    }
  }

  return -1;
}
