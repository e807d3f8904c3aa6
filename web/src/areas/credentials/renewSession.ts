import type { Schema } from '../../api';
import { keepAntiforgery } from '../../api/transport';
import { queryClient } from '../../app/queryClient';

/** Takes over the session that a change of credentials has begun: the one before ended with it. */
export function renewSession(session: Schema<'SessionDocument'>): void {
  keepAntiforgery(session.antiforgery ?? null);
  queryClient.setQueryData(['session'], session);
}
