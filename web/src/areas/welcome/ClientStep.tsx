import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { CodeBlock, ErrorNote, Secret } from '../../components';
import { useMessages } from '../../i18n';
import { firstRequest } from '../clients/snippets';
import { messages } from './messages';

const standIn = 'YOUR_KEY';

/** A key for one's programs, and how they use it. */
export function ClientStep() {
  const t = useMessages(messages);
  const queries = useQueryClient();
  const [name, setName] = useState(t('firstClient'));
  const [key, setKey] = useState<string | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [sending, setSending] = useState(false);

  const make = async () => {
    setFault(null);
    setSending(true);
    try {
      const made = await answer(admin.POST('/api/admin/clients', { body: { name: name.trim(), strict: false, webhooks: [] } }));
      setKey(made.key);
      await queries.invalidateQueries({ queryKey: ['clients'] });
    } catch (error) {
      setFault(error);
    } finally {
      setSending(false);
    }
  };

  return (
    <Stack>
      <Title order={2}>{t('clientTitle')}</Title>
      <Text>{t('clientText')}</Text>
      {key === null ? (
        <Group align="flex-end">
          <TextInput label={t('clientName')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} />
          <Button onClick={() => void make()} loading={sending} disabled={name.trim() === ''}>
            {t('makeClient')}
          </Button>
        </Group>
      ) : (
        <Secret title={t('clientKey')} value={key} />
      )}
      <ErrorNote error={fault} />
      <Text fw={600}>{t('snippets')}</Text>
      <CodeBlock label={t('snippets')} snippets={firstRequest(key ?? standIn)} />
    </Stack>
  );
}
