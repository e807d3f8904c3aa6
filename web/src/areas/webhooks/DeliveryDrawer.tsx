import { Anchor, Button, Drawer, Group, Loader, Stack, Text, Timeline, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { admin, answer, type Schema } from '../../api';
import { CopyButton, ErrorNote, Facts, StatusBadge, TimeText } from '../../components';
import { useMessages } from '../../i18n';
import { tones } from './delivery';
import { messages } from './messages';

// While a message is being sent its tries come in one after the other; nobody tells of them.
const pendingMs = 3_000;

interface Props {
  id: string | null;
  onClose: () => void;
  onResend: (ids: string[]) => Promise<boolean>;
}

/** One message: where it goes, what it tells, and each of its tries. */
export function DeliveryDrawer({ id, onClose, onResend }: Props) {
  const t = useMessages(messages);
  const { data, error } = useQuery({
    queryKey: ['webhooks', 'one', id],
    queryFn: () => answer(admin.GET('/api/admin/webhooks/deliveries/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
    refetchInterval: (query) => (query.state.data?.delivery.state === 'pending' ? pendingMs : false),
  });

  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size="lg" title={data?.delivery.type ?? t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ErrorNote error={error} />
        {data === undefined ? error === null && <Loader m="auto" aria-label={t('title')} /> : <Opened document={data} onResend={onResend} />}
      </Stack>
    </Drawer>
  );
}

function Opened({ document: { delivery, log }, onResend }: { document: Schema<'DeliveryDocument'>; onResend: Props['onResend'] }) {
  const t = useMessages(messages);
  return (
    <>
      <Group justify="space-between">
        <StatusBadge tone={tones[delivery.state]} label={t(delivery.state)} />
        {delivery.state !== 'pending' && (
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void onResend([delivery.id])}>
            {t('resend')}
          </Button>
        )}
      </Group>
      <Facts
        rows={[
          [t('to'), delivery.url],
          [
            t('about'),
            <Anchor key="about" component={Link} to={`/generations?open=${delivery.generation_id}`} size="sm">
              {delivery.subject}
            </Anchor>,
          ],
          [
            t('of'),
            <Anchor key="of" component={Link} to={`/clients?open=${delivery.client_id}`} size="sm">
              {delivery.client_name ?? delivery.client_id}
            </Anchor>,
          ],
          [
            t('messageId'),
            <Group key="id" gap={2} wrap="nowrap">
              <span>{delivery.message_id}</span>
              <CopyButton value={delivery.message_id} />
            </Group>,
          ],
          [t('givenUpAt'), delivery.given_up_at ? <TimeText key="until" value={delivery.given_up_at} /> : null],
        ]}
      />
      <Title order={3}>{t('history')}</Title>
      <History delivery={delivery} log={log} />
    </>
  );
}

function History({ delivery, log }: Schema<'DeliveryDocument'>) {
  const t = useMessages(messages);
  return (
    <Timeline bulletSize={14} lineWidth={2} active={log.length}>
      <Timeline.Item title={t('madeEntry')}>
        <Text size="sm" c="dimmed">
          <TimeText value={delivery.created_at} />
        </Text>
      </Timeline.Item>
      {log.map((attempt) => (
        <Timeline.Item key={attempt.number} title={t('tried', { n: attempt.number })} color={attempt.why ? 'red' : 'green'}>
          <Text size="sm">{attempt.why ?? t('taken', { status: attempt.status ?? '' })}</Text>
          <Text size="sm" c="dimmed">
            <TimeText value={attempt.at} />
          </Text>
        </Timeline.Item>
      ))}
      {log.length < delivery.tries && log.length === 0 && <Timeline.Item title={t('notKept')}>{delivery.why && <Text size="sm">{delivery.why}</Text>}</Timeline.Item>}
      {delivery.state === 'pending' && (
        <Timeline.Item title={t('pending')}>
          <Text size="sm">{t('waitingEntry')}</Text>
        </Timeline.Item>
      )}
    </Timeline>
  );
}
