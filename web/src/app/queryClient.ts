import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/ApiError';

/** What was read from the server. Live events say when it is old, so that nothing is read again by the clock alone. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      // A refusal stays one; only where no answer came, or the server was in trouble, is asking again of use.
      retry: (failures, error) => failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
});
