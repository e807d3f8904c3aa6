import type { Schema } from '../../api';
import type { Tone } from '../../components';

export type Client = Schema<'ClientRow'>;
export type ClientState = Client['state'];
export type ClientOrigin = Client['origin'];

export const states = ['active', 'expired', 'spent', 'revoked'] as const satisfies ClientState[];
export const origins = ['operator', 'generated', 'configuration', 'built_in', 'console'] as const satisfies ClientOrigin[];

/** What each state means to the operator. */
export const tones: Record<ClientState, Tone> = { active: 'good', expired: 'off', spent: 'warn', revoked: 'off' };

/** The key of a state's name in messages.ts. */
export const stateText = (state: ClientState) => (state === 'spent' ? 'spentState' : state);
