import { Radio, Stack, Text } from '@mantine/core';
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
  grace_seconds: string;
}

/** Gives a client another key, and asks what becomes of the present one. */
export function RotateDialog({ client, opened, onClose, onMade }: Props) {
  const t = useMessages(drawerMessages);
  const queries = useQueryClient();
  const form = useForm<Values>({ mode: 'uncontrolled', initialValues: { grace_seconds: '0' } });

  const rotate = async (values: Values) => {
    const made = await answer(
      admin.POST('/api/admin/clients/{id}/rotate', {
        params: { path: { id: client.id } },
        body: { grace_seconds: Number(values.grace_seconds), version: client.version },
      }),
    );
    onMade({ kind: 'key', name: made.client.fields.name, value: made.key });
    await queries.invalidateQueries({ queryKey: ['clients'] });
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('rotateTitle', { name: client.fields.name })} form={form} onSubmit={rotate} action={t('rotateAction')} size="md">
      <Radio.Group label={<Text component="span">{t('rotateBody')}</Text>} key={form.key('grace_seconds')} {...form.getInputProps('grace_seconds')}>
        <Stack gap="xs" mt="sm">
          <Radio value="0" label={t('rotateNow')} data-autofocus />
          <Radio value="3600" label={t('rotateHour')} />
          <Radio value="86400" label={t('rotateDay')} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
