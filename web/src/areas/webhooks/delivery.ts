import type { Schema } from '../../api';
import type { Tone } from '../../components';

export type Delivery = Schema<'DeliveryRow'>;
export type DeliveryState = Delivery['state'];

export const states = ['pending', 'delivered', 'failed'] as const satisfies DeliveryState[];

/** What each state means to the operator. */
export const tones: Record<DeliveryState, Tone> = { pending: 'wait', delivered: 'good', failed: 'bad' };
