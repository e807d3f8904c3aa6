import { Button, Group, Loader, Progress, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { useChanged } from '../../app/live';
import { Chart, ErrorNote, StatCard, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { CleanUpDialog } from './CleanUpDialog';
import { CleanUpProgress } from './CleanUpProgress';
import { messages } from './messages';

/** What the media takes, by what it serves and by day, and the way to clean up. */
export function Storage() {
  const t = useMessages(messages);
  const format = useFormat();
  const [cleaning, setCleaning] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: ['media', 'usage'], queryFn: () => answer(admin.GET('/api/admin/media/usage')), staleTime: 60_000 });
  useChanged('media');
  if (data === undefined) {
    return error === null ? <Loader mx="auto" my="xl" aria-label={t('loading')} /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
  }

  const used = data.disk_free != null && data.disk_total != null && data.disk_total > 0 ? ((data.disk_total - data.disk_free) / data.disk_total) * 100 : null;
  return (
    <Stack gap="lg">
      <CleanUpProgress />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <StatCard label={t('kept')} value={format.bytes(data.bytes)} note={t('files', { n: data.files })} />
        <StatCard label={t('free')} value={data.disk_free == null ? '–' : format.bytes(data.disk_free)} note={data.disk_total == null ? undefined : t('ofDisk', { total: format.bytes(data.disk_total) })} />
        <StatCard label={t('diskUsed')} value={used === null ? '–' : format.percent(used / 100)} note={used === null ? undefined : <Progress value={used} color={used > 90 ? 'red' : undefined} aria-label={t('diskUsed')} mt={6} />} />
      </SimpleGrid>
      <Group justify="space-between">
        <Text size="xs" c="dimmed" component="div">
          {t('countedAt')} <TimeText value={data.at} as="time" />
        </Text>
        <Button variant="light" color="red" onClick={() => setCleaning(true)}>
          {t('cleanUp')}
        </Button>
      </Group>
      <div>
        <Title order={2} mb="xs">
          {t('byRole')}
        </Title>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('role')}</Table.Th>
              <Table.Th ta="right">{t('count')}</Table.Th>
              <Table.Th ta="right">{t('room')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.parts.map((part) => (
              <Table.Tr key={`${part.role}-${part.is_video}`}>
                <Table.Td>
                  {t(`role_${part.role}`)} · {t(part.is_video ? 'video' : 'image')}
                </Table.Td>
                <Table.Td ta="right">{format.number(part.files)}</Table.Td>
                <Table.Td ta="right">{format.bytes(part.bytes)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div>
        <Title order={2} mb="xs">
          {t('byDay')}
        </Title>
        <Chart
          label={t('byDay')}
          times={data.days.map((day) => Date.parse(day.date) / 1000)}
          series={[{ label: t('room'), values: data.days.map((day) => day.bytes) }]}
          kind="bars"
          byDay
          formatValue={format.bytes}
        />
      </div>
      {cleaning && <CleanUpDialog onClose={() => setCleaning(false)} />}
    </Stack>
  );
}
