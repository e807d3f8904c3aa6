import type { Schema } from '../../api';

/** A generation as the list shows it. */
export type Row = Schema<'GenerationRow'>;

/** All that is known of one. */
export type Detail = Schema<'GenerationDetail'>;

export const states = ['queued', 'active', 'storing', 'completed', 'failed', 'cancelled'] as const;

export const kinds = ['video', 'image', 'character', 'prompt'] as const;

export const causes = [
  'content',
  'invalid_request',
  'unauthorized',
  'plan_required',
  'not_found',
  'quota',
  'rate_limit',
  'too_many_at_once',
  'too_many_errors',
  'heavy_load',
  'challenge',
  'country',
  'egress',
  'unavailable',
  'server_error',
  'bad_answer',
  'submission_unknown',
  'task_failed',
  'task_lost',
  'result_unavailable',
  'no_capacity',
  'timed_out',
  'internal',
] as const;

export type State = (typeof states)[number];
export type Kind = (typeof kinds)[number];
export type CauseName = (typeof causes)[number];

/** Whether nothing more happens to it. */
export const hasEnded = (state: string): boolean => state === 'completed' || state === 'failed' || state === 'cancelled';
