import { useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';

const most = 500;

/** The client keys, to choose one from. */
export function useClientRows() {
  const { data } = useQuery({
    queryKey: ['clients', 'rows'],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/clients', { params: { query: { limit: most } }, signal })),
  });
  return data?.items ?? [];
}
