import { StatusBadge, type Tone } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

interface Props {
  /** Null where no answer came. */
  status: number | null | undefined;
  /** Why, shown on hover. */
  reason?: string | null | undefined;
}

/** An HTTP status with what it means: well, the asker's mistake, ours or the upstream's. */
export function StatusCode({ status, reason }: Props) {
  const t = useMessages(messages);
  if (status === null || status === undefined) {
    return <StatusBadge tone="bad" label={t('noAnswer')} reason={reason} />;
  }

  return <StatusBadge tone={toneOf(status)} label={String(status)} reason={status === 499 ? t('clientGone') : reason} />;
}

function toneOf(status: number): Tone {
  return status < 300 ? 'good' : status < 400 ? 'off' : status < 500 ? 'warn' : 'bad';
}
