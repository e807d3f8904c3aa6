import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { ErrorNote, Secret } from '../../components';
import { useMessages } from '../../i18n';
import { makeKey } from './makeKey';
import { messages } from './messages';
import { useCredentials } from './useCredentials';

/** Makes a new admin key, for scripts, and shows it once. */
export function KeyForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages);
  const session = useSession();
  const [made, setMade] = useState<string | null>(null);
  const form = useForm({ initialValues: { current_password: '', admin_key: '' } });
  const { send, fault, sending } = useCredentials(form);

  if (session.admin_key_locked) {
    return (
      <Alert color="gray" icon={<IconLock aria-hidden />}>
        {t('keyLocked')}
      </Alert>
    );
  }

  const submit = form.onSubmit(async ({ current_password }) => {
    const admin_key = makeKey();
    if (await send({ admin_key, ...(session.has_password ? { current_password } : {}) })) {
      form.reset();
      setMade(admin_key);
      onDone();
    }
  });

  return (
    <form noValidate onSubmit={submit}>
      <Stack maw={420}>
        {made !== null && <Secret title={t('keyMade')} value={made} onKept={() => setMade(null)} />}
        {session.has_password && <PasswordInput label={t('current')} autoComplete="current-password" {...form.getInputProps('current_password')} />}
        <ErrorNote error={fault ?? form.errors['admin_key']} />
        <Group>
          <Button type="submit" variant="default" loading={sending}>
            {session.has_admin_key ? t('replaceKey') : t('makeKey')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
