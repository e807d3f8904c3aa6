import { useSearchParams } from 'react-router';

/**
 * Which row is open in a drawer, kept in the address as `?open=id`.
 * Opening adds to the browser's history, so that Back closes the drawer.
 */
export function useOpenRow(): { openId: string | null; open: (id: string) => void; close: () => void } {
  const [search, setSearch] = useSearchParams();
  const change = (id: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) {
          next.delete('open');
        } else {
          next.set('open', id);
        }

        return next;
      },
      { replace: id === null, preventScrollReset: true },
    );

  return { openId: search.get('open'), open: (id) => change(id), close: () => change(null) };
}
