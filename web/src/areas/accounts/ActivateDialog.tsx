import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { admin, answer, ApiError } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import { drawerMessages } from './drawerMessages';

interface Props {
  account: Account;
  opened: boolean;
  onClose: () => void;
}

/** Makes an account ready for its first use with an invite code. */
export function ActivateDialog({ account, opened, onClose }: Props) {
  const t = useMessages(drawerMessages);
  const queries = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { invite_code: '' } });

  const activate = async ({ invite_code }: { invite_code: string }) => {
    const outcome = await answer(admin.POST('/api/admin/accounts/{id}/activate', { params: { path: { id: account.id } }, body: { invite_code } }));
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    if (!outcome.ok) {
      throw new ApiError(400, outcome.message ?? '', { param: 'invite_code' });
    }

    form.reset();
    notifications.show({ color: 'green', message: t('activated') });
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('activateTitle', { name: account.name })} form={form} onSubmit={activate} action={t('activate')} size="md">
      <Text size="sm">{t('activateBody')}</Text>
      <TextInput label={t('inviteCode')} required autoComplete="off" maxLength={64} data-autofocus key={form.key('invite_code')} {...form.getInputProps('invite_code')} />
    </FormDialog>
  );
}
