import { useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';

/** Every upstream, in the order they are tried. */
export function useUpstreams() {
  return useQuery({ queryKey: ['upstreams', 'list'], queryFn: ({ signal }) => answer(admin.GET('/api/admin/upstreams', { signal })) });
}

/** What upstreams can begin with; it changes with the server alone. */
export function usePresets() {
  return useQuery({
    queryKey: ['upstreams', 'presets'],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/upstreams/presets', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
