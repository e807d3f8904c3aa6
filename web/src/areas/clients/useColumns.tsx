import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { Money, StatusBadge, TimeText, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { stateText, tones, type Client } from './client';
import { messages } from './messages';

/** The columns of the table of client keys. */
export function useColumns(): Column<Client>[] {
  const t = useMessages(messages);
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: t('name'), cell: (client) => <Text size="sm" fw={600} truncate>{client.fields.name}</Text> },
      { id: 'state', header: t('state'), width: 160, cell: (client) => <StatusBadge tone={tones[client.state]} label={t(stateText(client.state))} /> },
      { id: 'origin', header: t('origin'), width: 180, hideBelow: 1100, cell: (client) => t(client.origin) },
      { id: 'today', header: t('today'), width: 90, align: 'right', hideBelow: 560, cell: (client) => format.number(client.use.today) },
      { id: 'month', header: t('month'), width: 100, align: 'right', hideBelow: 640, cell: (client) => format.number(client.use.month) },
      { id: 'spent', header: t('spent'), width: 110, align: 'right', hideBelow: 780, cell: (client) => <Money dollars={client.use.spent} /> },
      { id: 'budget', header: t('budget'), width: 110, align: 'right', hideBelow: 900, cell: (client) => <Money dollars={client.fields.budget} /> },
      { id: 'seen', header: t('lastSeen'), width: 150, hideBelow: 980, cell: (client) => <TimeText value={client.use.seen_at} as="relative" /> },
    ],
    [t, format],
  );
}
