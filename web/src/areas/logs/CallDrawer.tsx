import { Anchor, Drawer, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { admin, answer } from '../../api';
import { ErrorNote, Facts, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { Bodies } from './Bodies';
import type { LoggedCall } from './logs';
import { messages } from './messages';
import { StatusCode } from './StatusCode';

/** One upstream call, with its bodies where they are kept. */
export function CallDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useMessages(messages);
  const query = useQuery({
    queryKey: ['logs', 'call', id],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/logs/calls/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
  });

  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size="lg" title={t('detailCall')} closeButtonProps={{ 'aria-label': t('close') }}>
      {query.isPending && id !== null && <Loader aria-label={t('detailCall')} />}
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {query.data !== undefined && <Detail row={query.data} />}
    </Drawer>
  );
}

function Detail({ row }: { row: LoggedCall }) {
  const t = useMessages(messages);
  const format = useFormat();
  return (
    <Stack>
      <Facts
        rows={[
          [t('status'), <StatusCode key="status" status={row.status} />],
          [t('fault'), row.fault],
          [t('at'), <TimeText key="at" value={row.at} />],
          [t('method'), row.method],
          [t('host'), row.host],
          [t('path'), row.path],
          [t('step'), row.step],
          [t('upstream'), row.upstream],
          [t('account'), row.account_name ?? row.account_id],
          [t('egress'), row.egress],
          [t('duration'), format.duration(row.duration)],
        ]}
      />
      {row.generation_id && (
        <Anchor component={Link} to={`/generations?open=${row.generation_id}`}>
          {t('openGeneration')}
        </Anchor>
      )}
      <Bodies asked={row.asked} answered={row.answered} />
    </Stack>
  );
}
