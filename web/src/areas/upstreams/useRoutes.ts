import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer, ApiError, type Schema } from '../../api';

export type Route = Schema<'RouteEntry'>;
type Document = Schema<'RoutesDocument'>;

/** What is being changed, on the version that it is based on. */
interface Draft {
  routes: Route[];
  version: string;
}

const ownOf = ({ routes }: Document): Route[] => routes.filter((route) => !route.is_locked).map(({ models, targets }) => ({ models, targets }));

/** The routes as the server has them, with the changes that are not saved yet. */
export function useRoutes() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['routes', 'document'], queryFn: ({ signal }) => answer(admin.GET('/api/admin/routes', { signal })) });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const document = query.data;
  const own = draft?.routes ?? (document === undefined ? [] : ownOf(document));

  const discard = () => {
    setDraft(null);
    setFault(null);
  };

  return {
    query,
    own,
    locked: document?.routes.filter((route) => route.is_locked) ?? [],
    names: document?.names ?? [],
    changed: draft !== null,
    fault,
    conflict: fault instanceof ApiError && fault.isEditConflict,
    saving,
    discard,
    /** What others save meanwhile does not replace what is being changed here; saving tells of it. */
    change: (routes: Route[]) => setDraft({ routes, version: draft?.version ?? document?.version ?? '' }),
    save: async () => {
      if (draft === null) {
        return false;
      }

      setSaving(true);
      try {
        client.setQueryData(['routes', 'document'], await answer(admin.PUT('/api/admin/routes', { body: draft })));
        discard();
        await client.invalidateQueries({ queryKey: ['routes'] });
        return true;
      } catch (error) {
        setFault(error);
        return false;
      } finally {
        setSaving(false);
      }
    },
    reload: async () => {
      await query.refetch();
      discard();
    },
  };
}
