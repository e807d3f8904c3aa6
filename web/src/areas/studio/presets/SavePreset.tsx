import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../i18n';
import { presetMessages } from '../messages/presets';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** The names there are. */
  taken: string[];
  onSave: (name: string) => void;
}

const longest = 80;

/** Asks what to call a preset. */
export function SavePreset({ opened, onClose, taken, onSave }: Props) {
  const t = useMessages(presetMessages);
  const [name, setName] = useState('');
  const trimmed = name.trim();

  return (
    <Modal opened={opened} onClose={onClose} title={t('save')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== '') {
            onSave(trimmed);
            setName('');
            onClose();
          }
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            data-autofocus
            maxLength={longest}
            value={name}
            description={taken.includes(trimmed) ? t('replaces', { name: trimmed }) : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={trimmed === ''}>
              {t('keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
