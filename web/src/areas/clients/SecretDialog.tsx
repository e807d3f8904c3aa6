import { Checkbox, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import type { Client } from './client';
import { drawerMessages } from './drawerMessages';
import type { MadeSecret } from './KeyDialog';

interface Props {
  client: Client;
  opened: boolean;
  onClose: () => void;
  onMade: (made: MadeSecret) => void;
}

interface Values extends Record<string, unknown> {
  keep_former: boolean;
}

/** Gives the webhooks of a client another secret. */
export function SecretDialog({ client, opened, onClose, onMade }: Props) {
  const t = useMessages(drawerMessages);
  const queries = useQueryClient();
  const form = useForm<Values>({ mode: 'uncontrolled', initialValues: { keep_former: true } });

  const renew = async (values: Values) => {
    const made = await answer(
      admin.POST('/api/admin/clients/{id}/webhook-secret', { params: { path: { id: client.id } }, body: { keep_former: values.keep_former } }),
    );
    onMade({ kind: 'webhook', name: client.fields.name, value: made.secret });
    await queries.invalidateQueries({ queryKey: ['clients'] });
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('secretTitle', { name: client.fields.name })} form={form} onSubmit={renew} action={t('secretAction')} size="md">
      <Text size="sm">{t('secretBody')}</Text>
      <Checkbox label={t('secretKeep')} data-autofocus key={form.key('keep_former')} {...form.getInputProps('keep_former', { type: 'checkbox' })} />
    </FormDialog>
  );
}
