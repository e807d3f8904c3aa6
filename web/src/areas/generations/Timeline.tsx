import { Text, Timeline as Line } from '@mantine/core';
import { TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import classes from './generations.module.css';
import type { Detail } from './row';

type Entry = Detail['events'][number];

const bad = new Set<Entry['type']>(['failed', 'refused', 'unknown', 'absent']);

/** What happened to a generation, in order. Of progress only the latest between two other entries is shown. */
export function Timeline({ events }: { events: Entry[] }) {
  const d = useMessages(detailMessages);
  const format = useFormat();
  const shown = events.filter((entry, place) => entry.type !== 'progress' || events[place + 1]?.type !== 'progress');
  const start = events[0]?.at;

  return (
    <Line active={shown.length - 1} bulletSize={12} lineWidth={2}>
      {shown.map((entry) => (
        <Line.Item key={entry.number} {...(bad.has(entry.type) ? { color: 'red' } : {})} title={entry.type === 'progress' ? d('progressAt', { percent: entry.progress }) : d(entry.type)}>
          <div className={classes.entry}>
            {entry.text != null && (
              <Text size="sm" className={classes.text}>
                {entry.text}
              </Text>
            )}
            <Text size="xs" c="dimmed" component="div">
              <TimeText value={entry.at} as="dateTime" />
              {start !== undefined && entry.at !== start && ` · +${format.duration((Date.parse(entry.at) - Date.parse(start)) / 1000)}`}
            </Text>
          </div>
        </Line.Item>
      ))}
    </Line>
  );
}
