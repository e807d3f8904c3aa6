import { Button, Group } from '@mantine/core';
import { IconClockPlay, IconMailOpened, IconPencil, IconPlayerPause, IconPlayerPlay, IconPlugConnected, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { admin } from '../../api';
import { useConfirm } from '../../components';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import { ActivateDialog } from './ActivateDialog';
import { drawerMessages } from './drawerMessages';
import { EditDialog } from './EditDialog';
import { useAccountAction } from './useAccountAction';

interface Props {
  account: Account;
  /** It is gone, or no longer in the list. */
  onGone: () => void;
}

/** What can be done for one account. */
export function AccountButtons({ account, onGone }: Props) {
  const t = useMessages(drawerMessages);
  const confirm = useConfirm();
  const { busy, run } = useAccountAction();
  const [dialog, setDialog] = useState<'edit' | 'activate' | null>(null);
  const path = { params: { path: { id: account.id } } };
  const isOff = account.health === 'disabled' || account.health === 'retired';
  const isHeld = account.holds.some(({ scope }) => scope !== 'egress' && scope !== 'upstream');
  const isRenewable = account.has_session_token || account.has_refresh_token;
  const underWay = account.images.under_way + account.videos.under_way;

  const remove = async () => {
    const sure = await confirm({
      title: t('deleteTitle', { name: account.name }),
      body: [t('deleteBody'), ...(underWay > 0 ? [t('deleteBusy', { n: underWay })] : [])].join(' '),
      action: t('delete'),
      danger: true,
    });
    if (sure && (await run('delete', () => admin.DELETE('/api/admin/accounts/{id}', path), t('deleted', { name: account.name })))) {
      onGone();
    }
  };

  const disable = async () => {
    const body = [t('disableBody'), ...(underWay > 0 ? [t('deleteBusy', { n: underWay })] : [])].join(' ');
    if (await confirm({ title: t('disableTitle', { name: account.name }), body, action: t('disable') })) {
      await run('switch', () => admin.POST('/api/admin/accounts/{id}/disable', path), t('disabled'));
    }
  };

  return (
    <>
      <Group gap="xs">
        <Button leftSection={<IconPlugConnected size={16} aria-hidden />} loading={busy === 'test'} onClick={() => void run('test', () => admin.POST('/api/admin/accounts/{id}/test', path), t('testWorked'))}>
          {t('test')}
        </Button>
        {account.locked_by === null && account.health !== 'retired' && (
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('edit')}>
            {t('edit')}
          </Button>
        )}
        {isOff ? (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            loading={busy === 'switch'}
            onClick={() => void run('switch', () => admin.POST('/api/admin/accounts/{id}/enable', path), t('enabled'))}
          >
            {t('enable')}
          </Button>
        ) : (
          <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} loading={busy === 'switch'} onClick={() => void disable()}>
            {t('disable')}
          </Button>
        )}
        {isRenewable && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={busy === 'refresh'}
            onClick={() => void run('refresh', () => admin.POST('/api/admin/accounts/{id}/refresh', path), t('refreshed'))}
          >
            {t('refresh')}
          </Button>
        )}
        {isHeld && (
          <Button
            variant="default"
            leftSection={<IconClockPlay size={16} aria-hidden />}
            loading={busy === 'release'}
            onClick={() => void run('release', () => admin.POST('/api/admin/accounts/{id}/release', path), t('released'))}
          >
            {t('release')}
          </Button>
        )}
        {account.has_tokens && (
          <Button variant="default" leftSection={<IconMailOpened size={16} aria-hidden />} onClick={() => setDialog('activate')}>
            {t('activate')}
          </Button>
        )}
        {account.locked_by === null && account.health !== 'retired' && (
          <Button variant="light" color="red" leftSection={<IconTrash size={16} aria-hidden />} loading={busy === 'delete'} onClick={() => void remove()}>
            {t('delete')}
          </Button>
        )}
      </Group>
      <EditDialog account={account} opened={dialog === 'edit'} onClose={() => setDialog(null)} />
      <ActivateDialog account={account} opened={dialog === 'activate'} onClose={() => setDialog(null)} />
    </>
  );
}
