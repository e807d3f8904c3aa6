import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import { AccountForm } from './AccountForm';
import { formMessages } from './formMessages';
import { emptyValues, writeOf, type AccountValues } from './formValues';

interface Props {
  opened: boolean;
  onClose: () => void;
}

const sora = 'sora';

/** Adds an account: first the upstream, then what that one takes. */
export function AddDialog({ opened, onClose }: Props) {
  const t = useMessages(formMessages);
  const queries = useQueryClient();
  const [upstream, setUpstream] = useState(sora);
  const form = useForm<AccountValues>({ mode: 'uncontrolled', initialValues: emptyValues });
  const { data: upstreams } = useQuery({
    queryKey: ['upstreams', 'names'],
    queryFn: async ({ signal }) => (await answer(admin.GET('/api/admin/upstreams', { signal }))).items.map(({ name }) => name),
    enabled: opened,
  });
  const names = [...new Set([sora, ...(upstreams ?? [])])].filter((name) => name !== 'simulator');

  const add = async (values: AccountValues) => {
    const added = await answer(admin.POST('/api/admin/accounts', { body: { ...writeOf(values), upstream, enabled: true } }));
    form.reset();
    notifications.show({ message: t('added', { name: added.name }) });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('add')} form={form} onSubmit={add} action={t('addAction')}>
      <Select label={t('upstream')} description={t('upstreamHint')} data={names} value={upstream} onChange={(name) => setUpstream(name ?? sora)} allowDeselect={false} data-autofocus />
      <AccountForm form={form} hasTokens={upstream === sora} />
    </FormDialog>
  );
}
