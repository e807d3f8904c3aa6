import { TextInput } from '@mantine/core';
import { useMessages } from '../../i18n';
import { messages } from './messages';

interface Props {
  from: string;
  to: string;
  onChange: (change: { from?: string; to?: string }) => void;
}

/** From when to when, by the viewer's clock. */
export function SpanFields({ from, to, onChange }: Props) {
  const t = useMessages(messages);
  // A phone has no room for them, unless they are set.
  const shown = (value: string) => (value === '' ? 'sm' : undefined);
  return (
    <>
      <TextInput visibleFrom={shown(from)} type="datetime-local" aria-label={t('from')} title={t('from')} w={190} value={from} onChange={(event) => onChange({ from: event.currentTarget.value })} />
      <TextInput visibleFrom={shown(to)} type="datetime-local" aria-label={t('to')} title={t('to')} w={190} value={to} onChange={(event) => onChange({ to: event.currentTarget.value })} />
    </>
  );
}
