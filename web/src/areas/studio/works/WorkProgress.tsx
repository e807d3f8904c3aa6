import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat, useMessages } from '../../../i18n';
import { workMessages } from '../messages/works';
import { useTimeLeft } from './useTimeLeft';
import type { Work } from './work';

interface Props {
  work: Work;
  /** How long others of its model took, in milliseconds; null where nobody knows. */
  usualMs: number | null;
  /** Its place in the queue, from 1; undefined where nobody can say. */
  place: number | undefined;
  onCancel: () => Promise<void>;
}

/** How far something is, when it will be there, and how to call it off. */
export function WorkProgress({ work, usualMs, place, onCancel }: Props) {
  const t = useMessages(workMessages);
  const format = useFormat();
  const [cancelling, setCancelling] = useState(false);
  const left = useTimeLeft(work, usualMs);
  const isQueued = work.status === 'queued';
  const words = isQueued ? (place === undefined ? t('waiting') : t('waitingAt', { place })) : t('running', { progress: work.progress });

  const cancel = async () => {
    setCancelling(true);
    await onCancel();
    setCancelling(false);
  };

  return (
    <div>
      <Progress value={isQueued ? 0 : Math.max(2, work.progress)} animated={!isQueued} aria-label={words} />
      <Group justify="space-between" gap="xs" mt={4}>
        <Text size="sm">
          {words}
          {left !== null && ` · ${t('left', { time: format.duration(left) })}`}
        </Text>
        <Button size="compact-sm" variant="default" loading={cancelling} onClick={() => void cancel()}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  );
}
