import { Alert, Drawer, Group, Loader, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import { ErrorNote, StatusBadge } from '../../components';
import { useMessages } from '../../i18n';
import { tones } from './account';
import { AccountButtons } from './AccountButtons';
import { AccountFacts } from './AccountFacts';
import { drawerMessages } from './drawerMessages';
import { HoldNotes } from './HoldNotes';
import { messages } from './messages';

interface Props {
  /** The account that is open; null for none. */
  id: string | null;
  onClose: () => void;
}

/** One account: how it is and why, what it may do and has made, and what can be done for it. */
export function AccountDrawer({ id, onClose }: Props) {
  const t = useMessages(messages);
  const { data: account, error } = useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/accounts/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== null,
    refetchInterval: 10_000,
  });
  const locks = useMessages(drawerMessages);

  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size="lg" title={account?.name ?? t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ErrorNote error={error} />
        {account === undefined && error === null && <Loader m="auto" aria-label={t('title')} />}
        {account !== undefined && (
          <>
            <Group gap="sm">
              <StatusBadge tone={tones[account.health]} label={t(account.health)} />
              <Text size="sm" c="dimmed">
                {account.upstream} · {t(account.origin)}
              </Text>
            </Group>
            {account.locked_by && (
              <Alert variant="light" color="gray" icon={<IconLock aria-hidden />}>
                {locks(account.origin === 'simulator' ? 'lockedSimulator' : 'lockedConfiguration')}
              </Alert>
            )}
            <HoldNotes holds={account.holds} />
            <AccountButtons account={account} onGone={onClose} />
            <AccountFacts account={account} />
          </>
        )}
      </Stack>
    </Drawer>
  );
}
