import { useMemo } from 'react';
import { StatusBadge, TimeText, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { tones, type Delivery } from './delivery';
import { messages } from './messages';

/** The columns of the table of deliveries. */
export function useColumns(): Column<Delivery>[] {
  const t = useMessages(messages);
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'time', header: t('time'), width: 205, hideBelow: 620, cell: (delivery) => <TimeText value={delivery.created_at} /> },
      { id: 'state', header: t('state'), width: 140, cell: (delivery) => <StatusBadge tone={tones[delivery.state]} label={t(delivery.state)} reason={delivery.why} /> },
      { id: 'event', header: t('event'), width: 160, hideBelow: 760, cell: (delivery) => delivery.type },
      { id: 'to', header: t('to'), cell: (delivery) => <span title={delivery.url}>{delivery.url}</span> },
      { id: 'client', header: t('client'), width: 150, hideBelow: 980, cell: (delivery) => delivery.client_name ?? '–' },
      { id: 'tries', header: t('tries'), width: 90, align: 'right', hideBelow: 860, cell: (delivery) => format.number(delivery.tries) },
      { id: 'answer', header: t('answer'), hideBelow: 1100, cell: (delivery) => delivery.why ?? delivery.status ?? '–' },
    ],
    [t, format],
  );
}
