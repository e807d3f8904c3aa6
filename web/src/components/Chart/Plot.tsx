import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { locales, useFormat, useLanguage } from '../../i18n';
import { FiguresTable } from './FiguresTable';
import { plotOptions } from './plotOptions';
import classes from './Chart.module.css';
import type { ChartProps } from './types';

/** The chart itself, drawn on a canvas; see Chart. */
export default function Plot(props: ChartProps) {
  const { label, kind, times, series, formatValue, byDay = false, height = 220 } = props;
  const hostRef = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width } = useElementSize();
  const ref = useMergedRef(hostRef, sizeRef);
  const scheme = useComputedColorScheme();
  const { language } = useLanguage();
  const format = useFormat();
  const write = formatValue ?? format.number;

  useEffect(() => {
    const host = hostRef.current;
    if (host === null || width === 0) {
      return;
    }

    const options = plotOptions({ kind, times, series, byDay, write, locale: locales[language], width, height, style: getComputedStyle(host) });
    const plot = new uPlot(options, [times, ...series.map((row) => row.values)], host);
    return () => plot.destroy();
    // Figures change every few seconds at most; drawing anew costs about a millisecond.
  }, [kind, times, series, byDay, write, language, width, height, scheme]);

  return (
    <figure className={classes.figure}>
      <div ref={ref} className={classes.plot} style={{ minHeight: height }} aria-hidden />
      <FiguresTable label={label} times={times} series={series} write={write} byDay={byDay} />
    </figure>
  );
}
