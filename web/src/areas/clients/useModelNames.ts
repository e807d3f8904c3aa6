import { useQuery } from '@tanstack/react-query';
import { answer, publicApi } from '../../api';

/** The names of the models that can be made now; none while that is not known. */
export function useModelNames(): string[] {
  const { data } = useQuery({
    queryKey: ['models'],
    queryFn: () => answer(publicApi.GET('/v1/models')),
    staleTime: 60_000,
  });
  return data?.data.map((model) => model.id) ?? [];
}
