import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { admin, answer } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import type { Client } from './client';
import { ClientForm } from './ClientForm';
import { formMessages } from './formMessages';
import { fieldsOf, valuesOf, type ClientValues } from './formValues';

interface Props {
  client: Client;
  opened: boolean;
  onClose: () => void;
}

/** Changes a client key. The form keeps to the key as it was when it opened, whatever comes in meanwhile. */
export function EditDialog({ client, opened, onClose }: Props) {
  const t = useMessages(formMessages);
  const queries = useQueryClient();
  const [base, setBase] = useState(client);
  const form = useForm<ClientValues>({ mode: 'uncontrolled', initialValues: valuesOf(client) });

  const begin = (from: Client) => {
    const values = valuesOf(from);
    setBase(from);
    form.setInitialValues(values);
    form.setValues(values);
    form.resetDirty(values);
    form.clearErrors();
  };

  useEffect(() => {
    if (opened) {
      begin(client);
    }
    // Only on opening: a row that changes under the viewer's hands must not undo what he has typed.
  }, [opened]);

  const path = { path: { id: client.id } };
  const save = async (values: ClientValues) => {
    const body = { ...fieldsOf(values, base), version: base.version, webhook_secret: values.webhook_secret || null };
    await answer(admin.PUT('/api/admin/clients/{id}', { params: path, body }));
    await queries.invalidateQueries({ queryKey: ['clients'] });
  };
  const reload = async () => begin(await answer(admin.GET('/api/admin/clients/{id}', { params: path })));

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('edit', { name: base.fields.name })} form={form} onSubmit={save} onReload={() => void reload()}>
      <ClientForm form={form} hasSecret={base.has_webhook_secret} />
    </FormDialog>
  );
}
