import { useQuery } from '@tanstack/react-query';
import { admin, answer, type Schema } from '../../api';

export type ModelWays = Schema<'ModelWays'>;
export type Way = Schema<'ModelWay'>;

/** Where each model is made now. */
export function useModels() {
  return useQuery({ queryKey: ['routes', 'models'], queryFn: ({ signal }) => answer(admin.GET('/api/admin/routes/models', { signal })) });
}
