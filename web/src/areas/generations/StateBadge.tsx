import { StatusBadge, type Tone } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import type { Row } from './row';

const tones: Record<Row['state'], Tone> = {
  queued: 'wait',
  active: 'busy',
  storing: 'busy',
  completed: 'good',
  failed: 'bad',
  cancelled: 'off',
};

/** Where a generation stands, with how far it is while it runs and its place while it waits. */
export function StateBadge({ row }: { row: Row }) {
  const t = useMessages(messages);
  const format = useFormat();
  const label = t(row.state);
  const more = row.state === 'active' ? ` ${format.percent(row.progress / 100)}` : row.state === 'queued' && row.place != null ? ` ${t('place', { place: row.place })}` : '';
  return <StatusBadge tone={tones[row.state]} label={label + more} reason={row.message} />;
}
