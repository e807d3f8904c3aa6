import { Button, Group, Text } from '@mantine/core';
import { ApiError } from '../../../api';
import { ErrorNote } from '../../../components';
import { useMessages } from '../../../i18n';
import { adviceKey } from '../advice';
import { adviceMessages } from '../messages/advice';
import { composerMessages } from '../messages/composer';
import classes from '../studio.module.css';
import type { Sending } from './useSend';

interface Props {
  sending: Sending | null;
  last: Sending | null;
  fault: unknown;
  /** Goes to the results, which a narrow screen has below the form. */
  onShow: () => void;
}

/** What became of the requests: under way, accepted, or refused, with what to do about it. */
export function SendNote({ sending, last, fault, onShow }: Props) {
  const t = useMessages(composerMessages);
  const advise = useMessages(adviceMessages);
  const advice = fault instanceof ApiError ? adviceKey(fault.code) : null;

  return (
    <div aria-live="polite" className={classes.note}>
      {sending !== null && sending.of > 1 && <Text size="sm">{t('sendingSome', { sent: sending.sent, of: sending.of })}</Text>}
      {last !== null && last.sent > 0 && (
        <Group gap="xs" justify="space-between">
          <Text size="sm">{t('accepted', { n: last.sent })}</Text>
          <Button size="compact-sm" variant="default" className={classes.toResults} onClick={onShow}>
            {t('show')}
          </Button>
        </Group>
      )}
      <ErrorNote error={fault} title={last !== null && last.sent > 0 ? t('refusedRest', { n: last.of - last.sent }) : t('refused')} />
      {advice !== null && (
        <Text size="sm" mt="xs">
          {advise(advice)}
        </Text>
      )}
    </div>
  );
}
