import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { ApiError } from '../../api/ApiError';
import { ErrorNote } from '../../components/ErrorNote';
import { useMessages } from '../../i18n';
import { messages } from './messages';

interface Props {
  fault: unknown;
  wait: number;
  /** What to say to wrong credentials. */
  wrong: string;
}

/** Why one did not get in. */
export function EntranceFault({ fault, wait, wrong }: Props) {
  const t = useMessages(messages);
  if (wait > 0) {
    return (
      // Not read aloud every second: a timer is not announced unless asked for.
      <Alert color="yellow" role="timer" icon={<IconClock aria-hidden />}>
        {t('throttled', { n: wait })}
      </Alert>
    );
  }

  return fault instanceof ApiError && fault.status === 401 ? (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      {wrong}
    </Alert>
  ) : (
    <ErrorNote error={fault} />
  );
}
