import { Anchor, Paper, Skeleton, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { admin, answer } from '../../api';
import { ErrorNote, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';

/** What this server is, and where it keeps its things. */
export function AboutPanel() {
  const t = useMessages(messages);
  const format = useFormat();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['about'], queryFn: () => answer(admin.GET('/api/admin/about')) });

  if (isPending) {
    return <Skeleton height={320} />;
  }

  if (data === undefined) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }

  const facts = [
    [t('version'), data.version],
    [t('startedAt'), <TimeText value={data.started_at} />],
    [t('addresses'), data.addresses.join(', ')],
    [t('dataFolder'), data.data_folder],
    [t('mediaFolder'), data.media_folder],
    [t('database'), format.bytes(data.database_bytes)],
    [t('free'), data.free_bytes === null ? '–' : format.bytes(data.free_bytes)],
    [t('ffmpeg'), data.ffmpeg ?? t('noFfmpeg')],
    [t('system'), `${data.runtime}, ${data.system}`],
    [t('processors'), format.number(data.processors)],
  ] as const;

  return (
    <Stack>
      <Paper withBorder p="xs">
        <Table variant="vertical" layout="auto">
          <Table.Tbody>
            {facts.map(([name, fact]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={600}>
                  {name}
                </Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{fact}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      <Anchor component={Link} to="/welcome" size="sm">
        {t('firstSteps')}
      </Anchor>
    </Stack>
  );
}
