import { Paper, Stack, Text } from '@mantine/core';
import { StatusBadge } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import type { Lane } from './overview';

/** What waits, and how long that usually takes. */
export function Lanes({ lanes }: { lanes: Lane[] }) {
  const t = useMessages(messages);
  const format = useFormat();
  const hint = (lane: Lane) =>
    [
      lane.usual_wait === null || lane.usual_wait === undefined ? null : t('usualWait', { time: format.duration(lane.usual_wait) }),
      lane.free_at ? t('freeAt', { time: format.relative(lane.free_at) }) : null,
    ]
      .filter((part) => part !== null)
      .join(', ');

  return (
    <Paper p="md" component="section" aria-label={t('lanes')}>
      <Text fw={600} component="h2" size="md" mb="xs">
        {t('lanes')}
      </Text>
      <Stack gap="xs">
        {lanes.map((lane) => (
          <div key={`${lane.targets.join()}|${lane.kind}|${lane.plan}|${lane.account_id}`}>
            <Text size="sm">{t('lane', { n: lane.waiting, kind: t(lane.kind), targets: lane.targets.join(', ') })}</Text>
            {lane.is_served ? (
              <Text size="xs" c="dimmed">
                {hint(lane)}
              </Text>
            ) : (
              <StatusBadge tone="bad" label={t('unserved')} />
            )}
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
