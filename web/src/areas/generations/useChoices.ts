import { useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';

/** What generations can be filtered by: the models, client keys, accounts and targets that there are generations of. */
export function useChoices() {
  return useQuery({
    queryKey: ['generations', 'choices'],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/generations/choices', { signal })),
    staleTime: 60_000,
  });
}
