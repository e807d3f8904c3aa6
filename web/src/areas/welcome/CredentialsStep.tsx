import { Alert, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSession } from '../../app/session';
import { useMessages } from '../../i18n';
import { PasswordForm } from '../credentials/PasswordForm';
import { messages } from './messages';

/** The operator's own name and password, in place of those that everybody knows. */
export function CredentialsStep({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages);
  const session = useSession();

  return (
    <>
      <Title order={2}>{t('credentialsTitle')}</Title>
      {session.is_built_in ? (
        <>
          <Text>{t('credentialsText')}</Text>
          <PasswordForm onDone={onDone} />
        </>
      ) : (
        <Alert color="green" icon={<IconCheck aria-hidden />}>
          {t('credentialsDone', { name: session.name })}
        </Alert>
      )}
    </>
  );
}
