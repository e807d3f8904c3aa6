import { Container, Group, Paper, Stack, Tabs, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { LanguageMenu } from '../../app/LanguageMenu';
import { Mark } from '../../app/Mark';
import { returnPath } from '../../app/returnPath';
import { SchemeMenu } from '../../app/SchemeMenu';
import { forgetSession, signIn } from '../../app/session';
import { useMessages } from '../../i18n';
import { KeyForm } from './KeyForm';
import { messages } from './messages';
import { PasswordForm } from './PasswordForm';

/** The way in: by name and password, or by the admin key. Leads back to where one was. */
export default function LoginPage() {
  const t = useMessages(messages);
  const [search] = useSearchParams();
  const navigate = useNavigate();

  // Whoever comes here has no session, or leaves it: by now nothing stands any more that shows what was read in it.
  useEffect(forgetSession, []);

  useEffect(() => {
    document.title = t('title');
  }, [t]);

  const enter = async (proof: Parameters<typeof signIn>[0]) => {
    await signIn(proof);
    await navigate(returnPath(search.get('back')), { replace: true });
  };

  return (
    <Container size={420} py={{ base: 'md', sm: 72 }} component="main">
      <Stack gap="lg">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Mark size={34} />
            <Title order={1}>{t('title')}</Title>
          </Group>
          <Group gap={0} wrap="nowrap">
            <LanguageMenu />
            <SchemeMenu />
          </Group>
        </Group>
        <Paper withBorder p="lg">
          <Tabs defaultValue="password" keepMounted={false}>
            <Tabs.List grow mb="md">
              <Tabs.Tab value="password">{t('byPassword')}</Tabs.Tab>
              <Tabs.Tab value="key">{t('byKey')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="password">
              <PasswordForm onEnter={enter} />
            </Tabs.Panel>
            <Tabs.Panel value="key">
              <KeyForm onEnter={enter} />
            </Tabs.Panel>
          </Tabs>
        </Paper>
      </Stack>
    </Container>
  );
}
