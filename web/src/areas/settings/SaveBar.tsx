import { Button, Group, Paper, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote, useLeaveGuard } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import classes from './SaveBar.module.css';
import type { useDraft } from './useDraft';

interface Props {
  drafting: ReturnType<typeof useDraft>;
  onSave: (password: string) => void;
}

/** Stays in sight while something is changed and not saved, and asks before one leaves it behind. */
export function SaveBar({ drafting, onSave }: Props) {
  const t = useMessages(messages);
  const count = Object.keys(drafting.draft).length;
  const [password, setPassword] = useState('');
  useLeaveGuard(count > 0);

  if (count === 0) {
    return null;
  }

  // It is not kept in sight of whoever comes by next.
  const save = () => {
    onSave(password);
    setPassword('');
  };

  return (
    <Paper withBorder shadow="md" p="sm" className={classes.bar} role="region" aria-label={t('unsaved', { n: count })}>
      <Stack gap="xs">
        {drafting.fault !== null && <ErrorNote error={drafting.fault} />}
        {drafting.needsPassword && (
          <PasswordInput
            label={t('password')}
            description={t('passwordWhy')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600} aria-live="polite">
            {t('unsaved', { n: count })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={drafting.discard}>
              {drafting.conflict ? t('reload') : t('discard')}
            </Button>
            <Button onClick={save} loading={drafting.saving} disabled={drafting.conflict || (drafting.needsPassword && password === '')}>
              {t('save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
