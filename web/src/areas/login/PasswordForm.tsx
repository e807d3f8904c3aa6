import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMessages } from '../../i18n';
import { EntranceFault } from './EntranceFault';
import { messages } from './messages';
import { useEntrance } from './useEntrance';

interface Props {
  onEnter: (proof: { name: string; password: string }) => Promise<void>;
}

/** Signs in by name and password. */
export function PasswordForm({ onEnter }: Props) {
  const t = useMessages(messages);
  const { attempt, fault, wait, sending } = useEntrance(onEnter);
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('needed') : null),
      password: (password) => (password === '' ? t('needed') : null),
    },
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ name, password }) => void attempt({ name: name.trim(), password }))}>
      <Stack>
        <TextInput label={t('name')} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus {...form.getInputProps('name')} />
        <PasswordInput label={t('password')} autoComplete="current-password" {...form.getInputProps('password')} />
        <EntranceFault fault={fault} wait={wait} wrong={t('wrongPassword')} />
        <Button type="submit" loading={sending} disabled={wait > 0}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
