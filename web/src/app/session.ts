import { queryOptions, useQuery } from '@tanstack/react-query';
import { admin, answer } from '../api/client';
import type { components } from '../api/admin';
import { keepAntiforgery } from '../api/transport';
import { queryClient } from './queryClient';

/** Who is signed in, and what the console must know from the start. */
export type Session = components['schemas']['SessionDocument'];

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => keep(await answer(admin.GET('/api/admin/session'))),
  staleTime: 60_000,
});

/** The session; pages inside the shell always have one. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined) {
    throw new Error('useSession needs to be inside the shell.');
  }

  return data;
}

/** The session from the server, or the refusal when nobody is signed in. */
export const readSession = () => queryClient.ensureQueryData(sessionQuery);

/** Reads it again, for something that it tells has changed. */
export const rereadSession = () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });

/** Signs in by name and password, or by the admin key. */
export async function signIn(proof: { name: string; password: string } | { admin_key: string }): Promise<Session> {
  const session = keep(await answer(admin.POST('/api/admin/login', { body: proof })));
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}

/** Signs out. What was read is forgotten by the login page, where one goes from here. */
export async function signOut(): Promise<void> {
  await answer(admin.POST('/api/admin/logout'));
}

/** Forgets who was signed in and all that was read in their name. Not while the shell stands, which needs it. */
export function forgetSession(): void {
  keepAntiforgery(null);
  queryClient.clear();
}

function keep(session: Session): Session {
  keepAntiforgery(session.antiforgery);
  return session;
}
