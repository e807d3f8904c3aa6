import type { Draft } from '../draft/draft';

/** The prompt as the prompt language writes it: style, words, then one shot a line. */
export function writtenPrompt(words: string, draft: Pick<Draft, 'style' | 'shots' | 'origin'>): string {
  const shots = draft.origin === null ? (draft.shots ?? []) : [];
  // What goes on with a video looks like it: no style is read out of such a prompt.
  return [
    draft.style === null || draft.origin?.as === 'extend' ? words : `{${draft.style}} ${words}`.trim(),
    ...shots.map((shot) => `[${shot.seconds}s]${shot.scene.trim()}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** How long the shots are together, without the dust of adding decimals. */
export function secondsOf(shots: Draft['shots']): number {
  return Math.round((shots ?? []).reduce((sum, shot) => sum + shot.seconds, 0) * 100) / 100;
}
