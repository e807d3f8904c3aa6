import { Anchor, Button, Group, Paper, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { admin, answer } from '../../api';
import { useGenerationEvents } from '../../app/live';
import { EmptyState, ErrorNote, StatusBadge, TimeText } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

const most = 12;

/** What runs and waits, with live progress. */
export function OpenList() {
  const t = useMessages(messages);
  const [progress, setProgress] = useState<Record<string, number>>({});
  const query = useQuery({
    queryKey: ['overview', 'open'],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/generations', { params: { query: { state: 'queued,active,storing', limit: most } }, signal })),
  });
  useGenerationEvents((event) => {
    if (event.progress !== null && query.data?.items.some((row) => row.id === event.id)) {
      setProgress((known) => ({ ...known, [event.id]: event.progress }));
    }
  });
  const rows = query.data?.items ?? [];
  const states = { queued: ['wait', t('queued')], active: ['busy', t('active')], storing: ['busy', t('storingState')] } as const;

  return (
    <Paper p="md" component="section" aria-label={t('open')}>
      <Group justify="space-between" mb="xs">
        <Text fw={600} component="h2" size="md">
          {t('open')}
        </Text>
        <Anchor component={Link} to="/generations" size="sm">
          {t('all')}
        </Anchor>
      </Group>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {query.data === undefined ? (
        query.isPending && <Skeleton height={120} />
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('openNone')}
          action={
            <Button component={Link} to="/studio" variant="light">
              {t('studio')}
            </Button>
          }
        >
          {t('openHelp')}
        </EmptyState>
      ) : (
        <Stack gap="sm">
          {rows.map((row) => {
            const [tone, label] = states[row.state as keyof typeof states] ?? (['off', row.state] as const);
            return (
              <div key={row.id}>
                <Group justify="space-between" wrap="nowrap" gap="sm">
                  <Anchor component={Link} to={`/generations?open=${row.id}`} size="sm" truncate style={{ flex: 1 }}>
                    {row.prompt || row.model}
                  </Anchor>
                  <StatusBadge tone={tone} label={row.place === null || row.place === undefined ? label : t('place', { n: row.place })} />
                </Group>
                <Group justify="space-between" gap="sm">
                  <Text size="xs" c="dimmed">
                    {row.model}
                  </Text>
                  <Text size="xs" c="dimmed" component="div">
                    <TimeText value={row.created_at} as="relative" />
                  </Text>
                </Group>
                {row.state !== 'queued' && <Progress size="sm" mt={4} value={progress[row.id] ?? row.progress} aria-label={t('progress', { model: row.model })} />}
              </div>
            );
          })}
        </Stack>
      )}
    </Paper>
  );
}
