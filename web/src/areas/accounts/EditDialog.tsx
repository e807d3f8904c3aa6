import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { admin, answer } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import { AccountForm } from './AccountForm';
import { formMessages } from './formMessages';
import { valuesOf, writeOf, type AccountValues } from './formValues';

interface Props {
  account: Account;
  opened: boolean;
  onClose: () => void;
}

/** Changes an account. The form keeps to the account as it was when it opened, whatever comes in meanwhile. */
export function EditDialog({ account, opened, onClose }: Props) {
  const t = useMessages(formMessages);
  const queries = useQueryClient();
  const [base, setBase] = useState(account);
  const form = useForm<AccountValues>({ mode: 'uncontrolled', initialValues: valuesOf(account) });

  const begin = (from: Account) => {
    const values = valuesOf(from);
    setBase(from);
    form.setInitialValues(values);
    form.setValues(values);
    form.resetDirty(values);
    form.clearErrors();
  };

  useEffect(() => {
    if (opened) {
      begin(account);
    }
    // Only on opening: a row that changes under the viewer's hands must not undo what he has typed.
  }, [opened]);

  const path = { path: { id: account.id } };
  const save = async (values: AccountValues) => {
    const written = writeOf(values);
    // Empty takes the app away, as it was left it stays.
    const client = values.client_id.trim() === (base.client_id ?? '') ? null : values.client_id.trim();
    await answer(admin.PUT('/api/admin/accounts/{id}', { params: path, body: { ...written, client_id: client, version: base.version } }));
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  const reload = async () => begin(await answer(admin.GET('/api/admin/accounts/{id}', { params: path })));

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('edit', { name: base.name })} form={form} onSubmit={save} onReload={() => void reload()}>
      <AccountForm form={form} hasTokens={base.has_tokens} account={base} />
    </FormDialog>
  );
}
