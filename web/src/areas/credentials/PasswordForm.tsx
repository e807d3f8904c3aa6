import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSession } from '../../app/session';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { useCredentials } from './useCredentials';

const leastPassword = 8;

// What the server calls who came with the admin key: nobody's name.
const byKey = 'admin key';

/** Sets the operator's name and password. The password as it is must be given, where there is one. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages);
  const session = useSession();
  const form = useForm({
    initialValues: { name: session.has_password && session.name !== byKey ? session.name : '', current_password: '', password: '', again: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('needed') : null),
      current_password: (current) => (session.has_password && current === '' ? t('needed') : null),
      password: (password) => (password.length < leastPassword ? t('tooShort', { n: leastPassword }) : null),
      again: (again, { password }) => (again === password ? null : t('differs')),
    },
  });
  const { send, fault, sending } = useCredentials(form);

  const submit = form.onSubmit(async ({ name, current_password, password }) => {
    const edit = { name: name.trim(), password, ...(session.has_password ? { current_password } : {}) };
    if (await send(edit)) {
      form.setValues({ current_password: '', password: '', again: '' });
      form.resetDirty();
      onDone();
    }
  });

  return (
    <form noValidate onSubmit={submit}>
      <Stack maw={420}>
        <TextInput label={t('name')} description={t('nameHelp')} autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.getInputProps('name')} />
        {session.has_password && <PasswordInput label={t('current')} autoComplete="current-password" {...form.getInputProps('current_password')} />}
        <PasswordInput
          label={session.has_password ? t('newPassword') : t('password')}
          description={t('tooShort', { n: leastPassword })}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <PasswordInput label={t('again')} autoComplete="new-password" {...form.getInputProps('again')} />
        <ErrorNote error={fault} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('savePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
