import { Alert, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fetchAsSession } from '../../api';
import { FormDialog, saveFile } from '../../components';
import { useMessages } from '../../i18n';
import { importMessages } from './importMessages';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** Downloads the Sora accounts with their tokens, after asking for the password once more. */
export function ExportDialog({ opened, onClose }: Props) {
  const t = useMessages(importMessages);
  const form = useForm({ mode: 'uncontrolled', initialValues: { password: '', admin_key: '' } });

  const download = async ({ password, admin_key }: { password: string; admin_key: string }) => {
    const response = await fetchAsSession('/api/admin/accounts/export', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(admin_key === '' ? { password } : { admin_key }),
    });
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'torii-accounts.json';
    saveFile(name, await response.blob());
  };

  // The next export asks again, also where this one was called off.
  const close = () => {
    form.reset();
    onClose();
  };

  return (
    <FormDialog opened={opened} onClose={close} title={t('exportTitle')} form={form} onSubmit={download} action={t('download')} size="md">
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
        {t('exportBody')}
      </Alert>
      <PasswordInput label={t('password')} autoComplete="current-password" data-autofocus key={form.key('password')} {...form.getInputProps('password')} />
      <PasswordInput label={t('adminKey')} description={t('adminKeyHint')} autoComplete="off" key={form.key('admin_key')} {...form.getInputProps('admin_key')} />
    </FormDialog>
  );
}
