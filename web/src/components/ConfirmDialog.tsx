import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n';
import type { Question } from './useConfirm';
import { messages } from './messages';

interface Props {
  question: Question;
  opened: boolean;
  onAnswer: (yes: boolean) => void;
}

/** Asks before something that cannot be taken back. Use it through useConfirm. */
export function ConfirmDialog({ question, opened, onAnswer }: Props) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState('');
  const { title, body, action, danger = false, typeName } = question;
  const ready = typeName === undefined || typed.trim() === typeName;

  return (
    <Modal opened={opened} onClose={() => onAnswer(false)} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) {
            onAnswer(true);
          }
        }}
      >
        <Stack>
          <Text component="div" size="sm" style={{ overflowWrap: 'anywhere' }}>
            {body}
          </Text>
          {typeName !== undefined && (
            <TextInput
              label={t('typeName', { name: typeName })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              data-autofocus
            />
          )}
          <Group justify="flex-end" gap="xs">
            {/* What loses nothing has the focus, so that a stray Enter does no harm. */}
            <Button variant="default" onClick={() => onAnswer(false)} data-autofocus={typeName === undefined || undefined}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!ready} {...(danger ? { color: 'red' } : {})}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
