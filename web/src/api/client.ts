import createClient from 'openapi-fetch';
import type { paths as AdminPaths } from './admin';
import { fetchAsSession } from './transport';
import type { paths as PublicPaths } from './v1';

/** The admin API, typed by its OpenAPI document. Refusals are thrown as ApiError. */
export const admin = createClient<AdminPaths>({ baseUrl: window.location.origin, fetch: fetchAsSession });

/** The public API, which the studio uses as any client would; the session stands in for a client key. */
export const publicApi = createClient<PublicPaths>({ baseUrl: window.location.origin, fetch: fetchAsSession });

/**
 * The body of a call's answer: `await answer(admin.GET('/api/admin/session'))`.
 * Refusals have been thrown by then, so that the body is there.
 */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
