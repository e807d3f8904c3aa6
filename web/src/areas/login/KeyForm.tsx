import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMessages } from '../../i18n';
import { EntranceFault } from './EntranceFault';
import { messages } from './messages';
import { useEntrance } from './useEntrance';

interface Props {
  onEnter: (proof: { admin_key: string }) => Promise<void>;
}

/** Signs in by the admin key. */
export function KeyForm({ onEnter }: Props) {
  const t = useMessages(messages);
  const { attempt, fault, wait, sending } = useEntrance(onEnter);
  const form = useForm({
    initialValues: { admin_key: '' },
    validate: { admin_key: (key) => (key.trim() === '' ? t('needed') : null) },
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ admin_key }) => void attempt({ admin_key: admin_key.trim() }))}>
      <Stack>
        <PasswordInput label={t('key')} autoComplete="off" autoFocus {...form.getInputProps('admin_key')} />
        <EntranceFault fault={fault} wait={wait} wrong={t('wrongKey')} />
        <Button type="submit" loading={sending} disabled={wait > 0}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
