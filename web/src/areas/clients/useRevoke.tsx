import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import { useConfirm, useErrorText } from '../../components';
import { useMessages } from '../../i18n';
import type { Client } from './client';
import { messages } from './messages';

/** Revokes client keys, after asking; tells whether it was done. */
export function useRevoke(): (clients: Client[]) => Promise<boolean> {
  const t = useMessages(messages);
  const describe = useErrorText();
  const confirm = useConfirm();
  const queries = useQueryClient();

  return async (marked) => {
    const clients = marked.filter((client) => !client.is_locked && client.state !== 'revoked');
    if (clients.length === 0) {
      notifications.show({ message: t('onlyLocked') });
      return false;
    }

    const busy = clients.reduce((sum, client) => sum + client.use.waiting + client.use.under_way, 0);
    const sure = await confirm({
      title: clients.length === 1 ? t('revokeOne', { name: clients[0]!.fields.name }) : t('revokeTitle', { n: clients.length }),
      body: (
        <>
          <Text>{t('revokeBody')}</Text>
          {busy > 0 && <Text mt="xs">{t('revokeBusy', { n: busy })}</Text>}
          {clients.length < marked.length && <Text mt="xs">{t('revokeLocked')}</Text>}
        </>
      ),
      action: t('revokeAction', { n: clients.length }),
      danger: true,
    });
    if (!sure) {
      return false;
    }

    let done = 0;
    for (const client of clients) {
      try {
        await answer(admin.DELETE('/api/admin/clients/{id}', { params: { path: { id: client.id } } }));
        done += 1;
      } catch (error) {
        notifications.show({ color: 'red', message: t('revokeFailed', { name: client.fields.name, why: describe(error) }) });
      }
    }

    notifications.show({ message: t('revokedDone', { n: done }) });
    await queries.invalidateQueries({ queryKey: ['clients'] });
    return done > 0;
  };
}
