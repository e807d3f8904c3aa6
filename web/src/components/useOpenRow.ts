import { useSearchParams } from 'react-router';

interface OpenRow {
  openId: string | null;
  open: (id: string) => void;
  /** Goes on to another one; Back does not lead through all that were passed. */
  turnTo: (id: string) => void;
  close: () => void;
}

/**
 * Which row is open in a drawer, kept in the address as `?open=id`.
 * Opening adds to the browser's history, so that Back closes the drawer.
 */
export function useOpenRow(): OpenRow {
  const [search, setSearch] = useSearchParams();
  const change = (id: string | null, replace: boolean) =>
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
      { replace, preventScrollReset: true },
    );

  return { openId: search.get('open'), open: (id) => change(id, false), turnTo: (id) => change(id, true), close: () => change(null, true) };
}
