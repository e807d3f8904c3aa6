import { useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';

/** How many accounts there are, and in which health. */
export function useSummary() {
  return useQuery({
    queryKey: ['accounts', 'summary'],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/accounts/summary', { signal })),
    refetchInterval: 15_000,
  });
}
