import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useErrorText } from '../components/ErrorNote';
import { useMessages } from '../i18n';
import { messages } from './messages';
import { signOut, useSession } from './session';

/** Who is signed in, and the way out. */
export function UserMenu() {
  const t = useMessages(messages);
  const session = useSession();
  const navigate = useNavigate();
  const errorText = useErrorText();

  const leave = async () => {
    try {
      await signOut();
      await navigate('/login');
    } catch (error) {
      notifications.show({ color: 'red', message: errorText(error) });
    }
  };

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('userMenu')}>
          <IconUserCircle size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('signedInAs', { name: session.name })}</Menu.Label>
        <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} aria-hidden />}>
          {t('settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
