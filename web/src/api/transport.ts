import { ApiError } from './ApiError';

const safeMethods = new Set(['GET', 'HEAD']);
const signedOutListeners = new Set<() => void>();
let antiforgery: string | null = null;

/** Keeps the token of the session; every change carries it. */
export function keepAntiforgery(token: string | null): void {
  antiforgery = token;
}

/** Calls back whenever the server says that nobody is signed in. Returns what ends that. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/**
 * fetch as the console's session: same origin only, antiforgery token on changes, refusals thrown as ApiError.
 * For what the typed clients cannot carry: uploads, downloads, streams.
 */
export async function fetchAsSession(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin', cache: 'no-store', ...init });
  if (antiforgery !== null && !safeMethods.has(request.method)) {
    request.headers.set('X-Torii-Antiforgery', antiforgery);
  }

  const response = await answerOf(request);
  if (response.ok) {
    return response;
  }

  const error = await ApiError.of(response);
  // A wrong password is an answer to a question, not the end of a session.
  if (error.status === 401 && error.code !== 'wrong_credentials') {
    signedOutListeners.forEach((listener) => listener());
  }

  throw error;
}

async function answerOf(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (fault) {
    if (request.signal.aborted) {
      throw fault;
    }

    throw new ApiError(0, 'The server does not answer.', { code: 'unreachable' });
  }
}
