import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useMessages } from '../i18n';
import { Bands } from './Bands';
import { LanguageMenu } from './LanguageMenu';
import { LiveProvider } from './live';
import { Mark } from './Mark';
import { messages } from './messages';
import { Navigation } from './Navigation';
import { PendingBar } from './PendingBar';
import { SchemeMenu } from './SchemeMenu';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu';

/** What surrounds every page once somebody is signed in. */
export function Shell() {
  const t = useMessages(messages);
  const [opened, { toggle, close }] = useDisclosure(false);
  const { key } = useLocation();

  // On a phone the menu covers the page that was just chosen in it.
  useEffect(close, [key, close]);

  const burger = useRef<HTMLButtonElement>(null);
  const leaveMenu = () => {
    if (opened) {
      close();
      burger.current?.focus();
    }
  };
  useHotkeys([['Escape', leaveMenu, { preventDefault: false }]]);

  return (
    <LiveProvider>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <AppShell header={{ height: 52 }} navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding={{ base: 'sm', sm: 'lg' }}>
        <AppShell.Header>
          <Group h="100%" px="md" gap="xs" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger ref={burger} opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={opened ? t('closeMenu') : t('openMenu')} aria-expanded={opened} />
              <Link to="/overview" className={classes.brand}>
                <Mark />
                <Text component="span" fw={700} size="lg">
                  Torii
                </Text>
              </Link>
            </Group>
            <Group gap={4} wrap="nowrap">
              <LanguageMenu />
              <SchemeMenu />
              <UserMenu />
            </Group>
          </Group>
          <PendingBar />
        </AppShell.Header>
        <AppShell.Navbar p="xs" className={classes.navbar} data-closed={!opened || undefined}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
          <Bands />
          <Outlet />
          <ScrollRestoration />
        </AppShell.Main>
      </AppShell>
    </LiveProvider>
  );
}
