import { StatusBadge, TimeText, type Tone } from '../../components';
import { useMessages } from '../../i18n';
import type { ServerLine } from './logs';
import classes from './logs.module.css';
import { messages } from './messages';

const tones: Record<string, Tone> = { trace: 'off', debug: 'off', information: 'good', warning: 'warn', error: 'bad', critical: 'bad' };

/** Lines of the server's log, the newest first. */
export function ServerLines({ lines }: { lines: ServerLine[] }) {
  const t = useMessages(messages);
  const names: Record<string, string> = { debug: t('debug'), information: t('information'), warning: t('warning'), error: t('errorLevel'), critical: t('critical') };
  return (
    // Reachable by keyboard, since it scrolls.
    <div className={classes.lines} role="log" aria-live="off" aria-label={t('lines')} tabIndex={0}>
      {lines.map((line) => (
        <div key={line.number} className={classes.line}>
          <TimeText value={line.at} />
          <StatusBadge tone={tones[line.level] ?? 'off'} label={names[line.level] ?? line.level} />
          <span>
            {line.message} <small>{line.category.replace(/^Torii\./, '')}</small>
          </span>
          {line.fault && <pre>{line.fault}</pre>}
        </div>
      ))}
    </div>
  );
}
