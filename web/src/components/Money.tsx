import { useFormat } from '../i18n';

/** US dollars, aligned digit under digit; a dash where the sum is not known. */
export function Money({ dollars }: { dollars: number | null | undefined }) {
  const format = useFormat();
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {dollars === null || dollars === undefined ? '–' : format.money(dollars)}
    </span>
  );
}
