import uPlot from 'uplot';
import { barsBeside, widestBar } from './bars';
import type { Series } from './types';

interface Wanted {
  kind: 'bars' | 'lines';
  times: number[];
  series: Series[];
  byDay: boolean;
  write: (value: number) => string;
  locale: string;
  width: number;
  height: number;
  /** Gives the page's colours, which a canvas does not inherit. */
  style: CSSStyleDeclaration;
}

const tones = ['first', 'second', 'third', 'fourth'] as const;

/** Translates what a chart shows into uPlot's options. */
export function plotOptions({ kind, times, series, byDay, write, locale, width, height, style }: Wanted): uPlot.Options {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis: uPlot.Axis = {
    stroke: colour('--chart-ink'),
    grid: { stroke: colour('--chart-grid'), width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
  };
  const dates = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...(byDay ? { timeZone: 'UTC' } : {}) });
  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const wholes = new Intl.DateTimeFormat(locale, byDay ? { dateStyle: 'medium', timeZone: 'UTC' } : { dateStyle: 'medium', timeStyle: 'short' });
  const day = 86_400;
  const room = kind === 'bars' ? widestBar(times) : 0;

  return {
    width,
    height,
    // Days are UTC midnights, and must stay on their day west of Greenwich.
    ...(byDay ? { tzDate: (seconds: number) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC') } : {}),
    legend: { show: series.length > 1 || byDay, live: true },
    cursor: { points: { show: kind === 'lines' }, drag: { x: false, y: false } },
    scales: { x: { time: true, range: (_, first, last) => [first - room / 2, last + room / 2] }, y: { range: (_, __, most) => [0, most > 0 ? most * 1.08 : 1] } },
    axes: [
      {
        ...axis,
        space: 64,
        ...(byDay ? { incrs: [day, 2 * day, 7 * day, 14 * day, 28 * day] } : {}),
        values: (_, splits, __, ___, step) =>
          splits.map((split) => (byDay || step >= day ? dates : hours).format(split * 1000)),
      },
      { ...axis, size: 60, values: (_, splits) => splits.map((split) => write(split)) },
    ],
    series: [
      { value: (_, at: number | null) => (at === null ? '–' : wholes.format(at * 1000)), label: '' },
      ...series.map((row, position): uPlot.Series => {
        const ink = colour(`--chart-${row.tone ?? tones[position % tones.length]}`);
        return {
          label: row.label,
          stroke: ink,
          fill: kind === 'bars' ? ink : `${ink}22`,
          width: kind === 'bars' ? 0 : 2,
          points: { show: false },
          value: (_, value: number | null) => (value === null ? '–' : write(value)),
          ...(kind === 'bars' ? { paths: barsBeside(position, series.length, room) } : {}),
        };
      }),
    ],
  };
}
