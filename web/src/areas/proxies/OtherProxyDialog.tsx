import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { StageList } from './StageList';
import { TestResult } from './TestResult';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** Tests a proxy before anything uses it. What is typed leaves with the dialog: it may hold a password. */
export function OtherProxyDialog({ opened, onClose }: Props) {
  const t = useMessages(messages);
  const [url, setUrl] = useState('');
  const test = useMutation({ mutationFn: () => answer(admin.POST('/api/admin/proxies/test', { body: { url: url.trim() } })) });
  const close = () => {
    setUrl('');
    test.reset();
    onClose();
  };

  return (
    <Modal opened={opened} onClose={close} title={t('testOther')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          test.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('url')}
            description={t('urlHint')}
            placeholder="socks5://user:password@proxy.example.com:1080"
            required
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <ErrorNote error={test.error} />
          {test.data !== undefined && !test.isPending && (
            <div role="status">
              <TestResult test={test.data} />
              <StageList report={test.data} />
            </div>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('close')}
            </Button>
            <Button type="submit" loading={test.isPending}>
              {t('test')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
