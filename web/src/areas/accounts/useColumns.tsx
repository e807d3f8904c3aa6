import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { StatusBadge, TimeText, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { tones, type Account } from './account';
import { Expiry } from './Expiry';
import { Load } from './Load';
import { messages } from './messages';

/** The columns of the table of accounts. */
export function useColumns(): Column<Account>[] {
  const t = useMessages(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: (account) => (
          <Stack gap={0} miw={0}>
            <Text size="sm" fw={600} truncate>
              {account.name}
            </Text>
            {account.email && account.email !== account.name && (
              <Text size="xs" c="dimmed" truncate>
                {account.email}
              </Text>
            )}
          </Stack>
        ),
      },
      {
        id: 'health',
        header: t('health'),
        width: 148,
        cell: (account) => <StatusBadge tone={tones[account.health]} label={t(account.health)} reason={account.holds[0]?.message} />,
      },
      {
        id: 'end',
        header: t('until', { time: '' }).trim(),
        width: 120,
        hideBelow: 1320,
        cell: (account) => (account.holds[0]?.until ? <TimeText value={account.holds[0].until} as="relative" /> : null),
      },
      { id: 'upstream', header: t('upstream'), width: 130, hideBelow: 820, cell: (account) => <Text size="sm" truncate>{account.upstream}</Text> },
      {
        id: 'plan',
        header: t('plan'),
        width: 130,
        hideBelow: 960,
        cell: (account) => (
          <Text size="sm" truncate {...(account.plan === null ? { c: 'dimmed' } : {})}>
            {account.plan_title ?? (account.plan === null || account.plan === undefined ? t('planUnknown') : account.plan || t('planNone'))}
          </Text>
        ),
      },
      { id: 'under-way', header: t('underWay'), width: 130, hideBelow: 560, cell: (account) => <Load account={account} /> },
      { id: 'left', header: t('left'), width: 80, align: 'right', hideBelow: 760, cell: (account) => (typeof account.videos_left === 'number' ? format.number(account.videos_left) : '–') },
      { id: 'made', header: t('made'), width: 100, align: 'right', hideBelow: 1080, cell: (account) => format.number(account.made.images + account.made.videos) },
      { id: 'errors', header: t('errors'), width: 90, align: 'right', hideBelow: 1160, cell: (account) => format.number(account.made.errors) },
      { id: 'used', header: t('lastUsed'), width: 130, hideBelow: 1440, cell: (account) => <TimeText value={account.last_used_at} as="relative" /> },
      { id: 'expiry', header: t('expiry'), width: 140, hideBelow: 1240, cell: (account) => <Expiry account={account} /> },
    ],
    [t, format],
  );
}
