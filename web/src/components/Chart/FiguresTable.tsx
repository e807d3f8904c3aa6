import { VisuallyHidden } from '@mantine/core';
import { useFormat, useMessages } from '../../i18n';
import { messages } from '../messages';
import type { Series } from './types';

interface Props {
  label: string;
  times: number[];
  series: Series[];
  write: (value: number) => string;
  byDay: boolean;
}

/** A chart's figures for those who cannot see the picture. */
export function FiguresTable({ label, times, series, write, byDay }: Props) {
  const t = useMessages(messages);
  const format = useFormat();
  return (
    <VisuallyHidden>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            {series.map((row) => (
              <th key={row.label} scope="col">
                {row.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time, index) => (
            <tr key={time}>
              <th scope="row">{byDay ? format.date(localDay(time)) : format.dateTime(time * 1000)}</th>
              {series.map((row) => (
                <td key={row.label}>{row.values[index] === null || row.values[index] === undefined ? '–' : write(row.values[index])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}

/** The viewer's midnight of a day that is told as a UTC midnight. */
function localDay(time: number): Date {
  const day = new Date(time * 1000);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}
