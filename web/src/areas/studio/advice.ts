/** What can be done about an error, by its code: a key of the advice texts. Null where the message says all. */
export function adviceKey(code: string | null): Advice | null {
  return advice[code ?? ''] ?? null;
}

export type Advice = 'account' | 'again' | 'content' | 'file' | 'later' | 'model' | 'post' | 'unknown';

const advice: Record<string, Advice> = {
  no_account: 'account',
  no_capacity: 'later',
  queue_full: 'later',
  rate_limit_exceeded: 'later',
  upstream_rate_limited: 'later',
  upstream_quota: 'account',
  server_stopping: 'again',
  timed_out: 'again',
  upstream_failed: 'again',
  upstream_lost_task: 'again',
  upstream_unavailable: 'again',
  result_unavailable: 'again',
  submission_unknown: 'unknown',
  content_policy_violation: 'content',
  file_not_found: 'file',
  media_gone: 'file',
  unsupported_value: 'model',
  unsupported_combination: 'model',
  model_not_found: 'model',
  invalid_remix_id: 'post',
  remix_target_not_found: 'post',
};
