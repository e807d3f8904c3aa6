import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { CodeBlock, Secret } from '../../components';
import { useMessages } from '../../i18n';
import { formMessages } from './formMessages';
import { firstRequest } from './snippets';

/** A secret that was made a moment ago. */
export interface MadeSecret {
  kind: 'key' | 'webhook';
  /** Whose it is. */
  name: string;
  value: string;
}

interface Props {
  made: MadeSecret | null;
  onClose: () => void;
}

/** Shows a key or a secret the one time that it can be seen. A click beside the dialog does not close it. */
export function KeyDialog({ made, onClose }: Props) {
  const t = useMessages(formMessages);
  const title = made === null ? '' : t(made.kind === 'key' ? 'keyTitle' : 'secretTitle', { name: made.name });
  return (
    <Modal opened={made !== null} onClose={onClose} title={title} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('done') }}>
      {made !== null && (
        <Stack>
          <Secret value={made.value} title={t('inForce')} />
          {made.kind === 'key' && (
            <div>
              <Text fw={600} mb="xs">
                {t('use')}
              </Text>
              <CodeBlock label={t('useLabel')} snippets={firstRequest(made.value)} />
            </div>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('done')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
