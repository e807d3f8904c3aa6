import type { Schema } from '../../api';
import type { Tone } from '../../components';

export type Upstream = Schema<'UpstreamView'>;
export type Target = Schema<'TargetView'>;
export type Preset = Schema<'PresetView'>;

/** How an upstream is, as one word: a key of messages.ts. */
export type Standing = 'broken' | 'retired' | 'superseded' | 'resting' | 'noAccount' | 'noneReady' | 'ready';

/** How an upstream is. What needs the operator comes first. */
export function standingOf(upstream: Upstream): Standing {
  if (upstream.mistakes.length > 0) {
    return 'broken';
  }

  if (upstream.is_retired) {
    return 'retired';
  }

  if (upstream.is_superseded) {
    return 'superseded';
  }

  if (upstream.hold !== null) {
    return 'resting';
  }

  if (upstream.accounts.total === 0) {
    return 'noAccount';
  }

  return upstream.accounts.ready === 0 ? 'noneReady' : 'ready';
}

export const toneOf: Record<Standing, Tone> = {
  broken: 'bad',
  retired: 'off',
  superseded: 'off',
  resting: 'wait',
  noAccount: 'off',
  noneReady: 'warn',
  ready: 'good',
};

/** The kinds that any of some targets makes, in the order of the server's list. */
export function kindsOf(targets: Target[]): Target['kinds'] {
  return [...new Set(targets.flatMap((target) => target.kinds))].sort();
}

/** A list of lengths as a short text: whole ranges as "4–30", others one by one. */
export function lengthsOf(seconds: number[]): string {
  const first = seconds[0];
  const last = seconds.at(-1);
  return seconds.length > 3 && first !== undefined && last !== undefined && last - first === seconds.length - 1 ? `${first}–${last}` : seconds.join(', ');
}
