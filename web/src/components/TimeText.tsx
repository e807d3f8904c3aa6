import { useFormat } from '../i18n';
import { useMinute } from './useMinute';

interface Props {
  /** ISO 8601 or milliseconds; null shows a dash. */
  value: string | number | null | undefined;
  /** `dateTime` (default), `date`, `time`, or `relative` with the full time on hover. */
  as?: 'dateTime' | 'date' | 'time' | 'relative';
}

/** A moment in the viewer's zone and language. What is not shown is told on hover. */
export function TimeText(props: Props) {
  return props.as === 'relative' ? <RelativeTime {...props} /> : <Time {...props} />;
}

function RelativeTime(props: Props) {
  useMinute();
  return <Time {...props} />;
}

function Time({ value, as = 'dateTime' }: Props) {
  const format = useFormat();
  if (value === null || value === undefined || Number.isNaN(new Date(value).getTime())) {
    return <span>–</span>;
  }

  return (
    <time dateTime={new Date(value).toISOString()} title={as === 'relative' ? format.dateTime(value) : format.relative(value)}>
      {format[as](value)}
    </time>
  );
}
