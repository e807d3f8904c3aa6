import { Alert, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fetchAsSession } from '../../api';
import { FormDialog } from '../../components';
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
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    // The browser has taken it by the next turn of its loop; tokens should not stay in memory.
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
    form.reset();
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('exportTitle')} form={form} onSubmit={download} action={t('download')} size="md">
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
        {t('exportBody')}
      </Alert>
      <PasswordInput label={t('password')} autoComplete="current-password" data-autofocus key={form.key('password')} {...form.getInputProps('password')} />
      <PasswordInput label={t('adminKey')} description={t('adminKeyHint')} autoComplete="off" key={form.key('admin_key')} {...form.getInputProps('admin_key')} />
    </FormDialog>
  );
}
