import { Alert, Button, Drawer, Group, Loader, Stack, Text } from '@mantine/core';
import { IconBan, IconKey, IconLock, IconPencil, IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { ErrorNote, StatusBadge } from '../../components';
import { useMessages } from '../../i18n';
import { stateText, tones, type Client } from './client';
import { ClientFacts } from './ClientFacts';
import { drawerMessages } from './drawerMessages';
import { EditDialog } from './EditDialog';
import type { MadeSecret } from './KeyDialog';
import { messages } from './messages';
import { RotateDialog } from './RotateDialog';
import { SecretDialog } from './SecretDialog';
import { UseChart } from './UseChart';

interface Props {
  /** The key that is open; null for none. */
  id: string | null;
  onClose: () => void;
  onMade: (made: MadeSecret) => void;
  onRevoke: (clients: Client[]) => Promise<boolean>;
}

/** One client key: its rights, its use, and what can be done with it. */
export function ClientDrawer({ id, onClose, onMade, onRevoke }: Props) {
  const names = useMessages(messages);
  const { data: client, error } = useQuery({
    queryKey: ['clients', 'one', id],
    queryFn: () => answer(admin.GET('/api/admin/clients/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  });

  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={client === undefined ? names('title') : client.fields.name}
      closeButtonProps={{ 'aria-label': names('close') }}
    >
      <Stack>
        <ErrorNote error={error} />
        {client === undefined ? error === null && <Loader m="auto" aria-label={names('title')} /> : <Opened client={client} onMade={onMade} onRevoke={async (gone) => (await onRevoke(gone)) && onClose()} />}
      </Stack>
    </Drawer>
  );
}

interface OpenedProps {
  client: Client;
  onMade: (made: MadeSecret) => void;
  onRevoke: (clients: Client[]) => Promise<unknown>;
}

type Dialog = 'edit' | 'rotate' | 'secret';

function Opened({ client, onMade, onRevoke }: OpenedProps) {
  const t = useMessages(drawerMessages);
  const names = useMessages(messages);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const common = { client, onClose: () => setDialog(null) };
  const lock = { configuration: t('locked'), built_in: t('lockedBuiltIn'), console: t('lockedConsole'), operator: null, generated: null }[client.origin];

  return (
    <>
      <Group gap="sm">
        <StatusBadge tone={tones[client.state]} label={names(stateText(client.state))} />
        <Text size="sm" c="dimmed">
          {names(client.origin)}
        </Text>
      </Group>
      {lock !== null && (
        <Alert variant="light" color="gray" icon={<IconLock aria-hidden />}>
          {lock}
        </Alert>
      )}
      {!client.is_locked && client.state !== 'revoked' && (
        <Group gap="xs">
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('edit')}>
            {t('edit')}
          </Button>
          <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setDialog('rotate')}>
            {t('rotate')}
          </Button>
          <Button variant="default" leftSection={<IconSignature size={16} aria-hidden />} onClick={() => setDialog('secret')}>
            {t('newSecret')}
          </Button>
          <Button variant="light" color="red" leftSection={<IconBan size={16} aria-hidden />} onClick={() => void onRevoke([client])}>
            {t('revoke')}
          </Button>
        </Group>
      )}
      <ClientFacts client={client} />
      <UseChart id={client.id} />
      <EditDialog {...common} opened={dialog === 'edit'} />
      <RotateDialog {...common} opened={dialog === 'rotate'} onMade={onMade} />
      <SecretDialog {...common} opened={dialog === 'secret'} onMade={onMade} />
    </>
  );
}
