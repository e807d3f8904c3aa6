import type { Schema } from '../../api';
import type { Tone } from '../../components';

export type Account = Schema<'AccountDocument'>;
export type AccountHealth = Account['health'];
export type Hold = Account['holds'][number];

export const healths = ['active', 'cooling', 'exhausted', 'invalid', 'disabled', 'retired'] as const satisfies AccountHealth[];
export const origins = ['operator', 'configuration', 'simulator'] as const satisfies Account['origin'][];

/** What each health means to the operator. */
export const tones: Record<AccountHealth, Tone> = {
  active: 'good',
  cooling: 'wait',
  exhausted: 'warn',
  invalid: 'bad',
  disabled: 'off',
  retired: 'off',
};

const day = 24 * 60 * 60 * 1000;

/** Whether a token is worth a look: 'over', 'soon' (within a week), or null. One that renews itself is not. */
export function expiryOf(account: Account, now = Date.now()): 'over' | 'soon' | null {
  if (!account.expires_at || account.has_session_token || account.has_refresh_token) {
    return null;
  }

  const left = new Date(account.expires_at).getTime() - now;
  return left <= 0 ? 'over' : left < 7 * day ? 'soon' : null;
}

/** The key of the reason a hold has, in holdMessages.ts; null where only the server has words for it. */
export const scopeKeys = ['account', 'image', 'video', 'character', 'prompt', 'egress', 'upstream'] as const;
export type Scope = (typeof scopeKeys)[number];
export const scopeOf = (hold: Hold): Scope => scopeKeys.find((scope) => scope === hold.scope) ?? 'account';
