import { useSearchParams } from 'react-router';

/**
 * Which of a page's dialogs is open, kept in the address as `?name`, so that other pages can lead to it.
 * Opening adds to the browser's history, so that Back closes the dialog.
 */
export function useAddressDialog<const Name extends string>(names: readonly Name[]): { shown: Name | null; show: (name: Name | null) => void } {
  const [search, setSearch] = useSearchParams();
  const show = (wanted: Name | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        names.forEach((name) => next.delete(name));
        if (wanted !== null) {
          next.set(wanted, '');
        }

        return next;
      },
      { replace: wanted === null, preventScrollReset: true },
    );

  return { shown: names.find((name) => search.has(name)) ?? null, show };
}
