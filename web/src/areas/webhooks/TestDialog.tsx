import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer, type Schema } from '../../api';
import { ErrorNote } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';

interface Props {
  opened: boolean;
  onClose: () => void;
  clients: Schema<'ClientRow'>[];
}

/** Sends a test message to an address and says what came of it. It stays open, to try again. */
export function TestDialog({ opened, onClose, clients }: Props) {
  const t = useMessages(messages);
  const [url, setUrl] = useState('');
  const [signer, setSigner] = useState<string | null>(null);
  const test = useMutation({
    mutationFn: () => answer(admin.POST('/api/admin/webhooks/test', { body: { url, client_id: signer } })),
  });
  const known = [...new Set(clients.flatMap((client) => client.fields.webhooks ?? []))];

  return (
    <Modal opened={opened} onClose={onClose} title={t('testTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          test.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t('testBody')}</Text>
          <TextInput type="url" label={t('url')} placeholder="https://example.com/hooks/videos" list="known-webhooks" required data-autofocus value={url} onChange={(event) => setUrl(event.currentTarget.value)} />
          <datalist id="known-webhooks">
            {known.map((address) => (
              <option key={address} value={address} />
            ))}
          </datalist>
          <Select
            label={t('signer')}
            placeholder={t('signerConsole')}
            data={clients.map(({ id, fields }) => ({ value: id, label: fields.name }))}
            value={signer}
            onChange={setSigner}
            searchable
            clearable
          />
          <ErrorNote error={test.error} />
          {test.data !== undefined && !test.isPending && <Outcome report={test.data} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button type="submit" loading={test.isPending}>
              {t('testAction')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Outcome({ report }: { report: Schema<'WebhookTestReport'> }) {
  const t = useMessages(messages);
  const format = useFormat();
  const time = format.duration(report.milliseconds / 1000);
  return report.delivered ? (
    <Alert role="status" color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
      {t('testOk', { status: String(report.status), time })}
    </Alert>
  ) : (
    <Alert role="alert" color="red" variant="light" icon={<IconCircleX aria-hidden />} title={t('testFailed', { time })}>
      {report.why}
    </Alert>
  );
}
