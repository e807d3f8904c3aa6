import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { StatusBadge, type Tone } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import type { Overview } from './overview';

/** How many accounts are in which health, each a way to them. */
export function AccountsHealth({ overview }: { overview: Overview }) {
  const t = useMessages(messages);
  const format = useFormat();
  const { accounts, free_bytes: free } = overview;
  const parts: [health: string, tone: Tone, label: string, count: number][] = [
    ['active', 'good', t('activeHealth'), accounts.active],
    ['cooling', 'wait', t('cooling'), accounts.cooling],
    ['exhausted', 'warn', t('exhausted'), accounts.exhausted],
    ['invalid', 'bad', t('invalid'), accounts.invalid],
    ['disabled', 'off', t('disabled'), accounts.disabled],
  ];

  return (
    <Paper p="md" component="section" aria-label={t('accounts')}>
      <Group justify="space-between" mb="xs">
        <Text fw={600} component="h2" size="md">
          {t('accounts')}
        </Text>
        <Anchor component={Link} to="/accounts" size="sm">
          {t('accountsTotal', { n: accounts.total })}
        </Anchor>
      </Group>
      <Stack gap={6}>
        {parts.map(([health, tone, label, count]) => (
          <Group key={health} justify="space-between">
            <StatusBadge tone={tone} label={label} />
            <Anchor component={Link} to={`/accounts?health=${health}`} size="sm" aria-label={`${label}: ${count}`}>
              {format.number(count)}
            </Anchor>
          </Group>
        ))}
      </Stack>
      {free !== null && free !== undefined && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('disk', { free: format.bytes(free) })}
        </Text>
      )}
    </Paper>
  );
}
