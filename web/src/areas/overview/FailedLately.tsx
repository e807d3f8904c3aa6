import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { causeMessages } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import type { Overview } from './overview';

/** Why some failed in the last hour. */
export function FailedLately({ failed }: { failed: Overview['failed_last_hour'] }) {
  const t = useMessages(messages);
  const cause = useMessages(causeMessages);
  const format = useFormat();
  return (
    <Paper p="md" component="section" aria-label={t('causes')}>
      <Text fw={600} component="h2" size="md" mb="xs">
        {t('causes')}
      </Text>
      <Stack gap={6}>
        {failed.map((row) => (
          <Group key={row.cause} justify="space-between">
            <Anchor component={Link} to={`/generations?state=failed&cause=${row.cause}`} size="sm">
              {cause(row.cause)}
            </Anchor>
            <Text size="sm">{format.number(row.count)}</Text>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
