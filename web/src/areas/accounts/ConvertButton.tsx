import { Button, Group, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { useErrorText } from '../../components';
import { useMessages } from '../../i18n';
import { formMessages } from './formMessages';
import type { AccountValues } from './formValues';

/** Exchanges the session or refresh token in the form for an access token, which is written into it. Nothing is kept by the server. */
export function ConvertButton({ form }: { form: UseFormReturnType<AccountValues> }) {
  const t = useMessages(formMessages);
  const describe = useErrorText();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);

  const convert = async () => {
    const values = form.getValues();
    const session = values.session_token.trim();
    const refresh = values.refresh_token.trim();
    if (session === '' && refresh === '') {
      setTold(t('convertNothing'));
      return;
    }

    setBusy(true);
    setTold(null);
    try {
      const given = await answer(
        admin.POST('/api/admin/accounts/convert', {
          body: { kind: session === '' ? 'rt' : 'st', token: session || refresh, client_id: values.client_id.trim() || null, proxy: values.proxy.trim() || null },
        }),
      );
      form.setFieldValue('access_token', given.access_token);
      if (session === '' && given.refresh_token) {
        // The one that was shown is spent.
        form.setFieldValue('refresh_token', given.refresh_token);
      }

      setTold(t('converted', { email: given.email ?? '–' }));
    } catch (error) {
      setTold(describe(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Group mt="sm" gap="sm">
      <Button variant="default" size="xs" leftSection={<IconArrowsExchange size={14} aria-hidden />} loading={busy} onClick={() => void convert()}>
        {t('convert')}
      </Button>
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {told}
      </Text>
    </Group>
  );
}
