import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ErrorNote, useConfirm } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import classes from './SaveBar.module.css';
import type { useDraft } from './useDraft';

interface Props {
  drafting: ReturnType<typeof useDraft>;
  onSave: () => void;
}

/** Stays in sight while something is changed and not saved, and asks before one leaves it behind. */
export function SaveBar({ drafting, onSave }: Props) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const count = Object.keys(drafting.draft).length;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      count > 0 && (currentLocation.pathname !== nextLocation.pathname || tabOf(currentLocation.search) !== tabOf(nextLocation.search)),
  );

  useEffect(() => {
    if (blocker.state === 'blocked') {
      void confirm({ title: t('leaveTitle'), body: t('leaveText', { n: count }), action: t('leave'), danger: true }).then((leaves) =>
        leaves ? blocker.proceed() : blocker.reset(),
      );
    }
    // Asked once for each try to leave.
  }, [blocker.state]);

  if (count === 0) {
    return null;
  }

  return (
    <Paper withBorder shadow="md" p="sm" className={classes.bar} role="region" aria-label={t('unsaved', { n: count })}>
      <Stack gap="xs">
        {drafting.fault !== null && <ErrorNote error={drafting.fault} />}
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600} aria-live="polite">
            {t('unsaved', { n: count })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={drafting.discard}>
              {drafting.conflict ? t('reload') : t('discard')}
            </Button>
            <Button onClick={onSave} loading={drafting.saving} disabled={drafting.conflict}>
              {t('save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

const tabOf = (search: string) => new URLSearchParams(search).get('tab');
