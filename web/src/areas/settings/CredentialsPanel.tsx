import { Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMessages } from '../../i18n';
import { KeyForm } from '../credentials/KeyForm';
import { PasswordForm } from '../credentials/PasswordForm';
import { messages } from './messages';

/** Changes how the operator gets in. */
export function CredentialsPanel() {
  const t = useMessages(messages);
  const done = () => notifications.show({ message: t('credentialsSaved') });

  return (
    <Stack gap="lg">
      <Paper withBorder p="md" component="section">
        <Title order={2}>{t('passwordTitle')}</Title>
        <Text size="sm" c="dimmed" mb="md">
          {t('passwordHelp')}
        </Text>
        <PasswordForm onDone={done} />
      </Paper>
      <Paper withBorder p="md" component="section">
        <Title order={2}>{t('keyTitle')}</Title>
        <Text size="sm" c="dimmed" mb="md">
          {t('keyHelp')}
        </Text>
        <KeyForm onDone={done} />
      </Paper>
    </Stack>
  );
}
