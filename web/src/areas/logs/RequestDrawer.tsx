import { Anchor, Drawer, Group, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { admin, answer } from '../../api';
import { CopyButton, ErrorNote, Facts, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { Bodies } from './Bodies';
import type { LoggedRequest } from './logs';
import { messages } from './messages';
import { StatusCode } from './StatusCode';

/** One request, with its bodies where they are kept. */
export function RequestDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useMessages(messages);
  const query = useQuery({
    queryKey: ['logs', 'request', id],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/logs/requests/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });

  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size="lg" title={t('detailRequest')} closeButtonProps={{ 'aria-label': t('close') }}>
      {query.isPending && id !== null && <Loader aria-label={t('detailRequest')} />}
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {query.data !== undefined && <Detail row={query.data} />}
    </Drawer>
  );
}

function Detail({ row }: { row: LoggedRequest }) {
  const t = useMessages(messages);
  const format = useFormat();
  const known = (value: number | null | undefined, write: (value: number) => string) => (value === null || value === undefined ? null : write(value));
  return (
    <Stack>
      <Facts
        rows={[
          [t('status'), <StatusCode key="status" status={row.status} />],
          [t('error'), row.error],
          [t('at'), <TimeText key="at" value={row.at} />],
          [t('method'), row.method],
          [t('path'), row.path],
          [t('door'), row.door],
          [t('model'), row.model],
          [t('client'), row.client_name ?? row.client_id],
          [t('duration'), format.duration(row.duration)],
          [t('firstByte'), known(row.first_byte, format.duration)],
          [t('bytesIn'), known(row.bytes_in, format.bytes)],
          [t('bytesOut'), known(row.bytes_out, format.bytes)],
          [
            t('requestId'),
            <Group key="id" gap={4} wrap="nowrap">
              {row.request_id}
              <CopyButton value={row.request_id} />
            </Group>,
          ],
        ]}
      />
      {row.generation_id && (
        <Group>
          <Anchor component={Link} to={`/generations?open=${row.generation_id}`}>
            {t('openGeneration')}
          </Anchor>
          <Anchor component={Link} to={`/logs?tab=calls&generation=${row.generation_id}`}>
            {t('callsOfGeneration')}
          </Anchor>
        </Group>
      )}
      <Bodies asked={row.asked} answered={row.answered} />
    </Stack>
  );
}
