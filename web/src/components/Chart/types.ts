/** One row of figures in a chart. */
export interface Series {
  label: string;
  /** As many as there are times; null leaves a gap. */
  values: (number | null)[];
  /** Which of the chart's colours; by position if not given. `bad` is for errors. */
  tone?: 'first' | 'second' | 'third' | 'fourth' | 'bad';
}

export interface ChartProps {
  /** What it shows; read aloud, and the caption of the table. */
  label: string;
  kind: 'bars' | 'lines';
  /** Seconds since 1970, ascending. */
  times: number[];
  series: Series[];
  /** Writes a figure, e.g. `format.money`; plain numbers if not given. Keep it the same function (useCallback). */
  formatValue?: (value: number) => string;
  /** The times are days (UTC midnights): the axis shows dates, not times of day. */
  byDay?: boolean;
  /** In px; 220 if not given. */
  height?: number;
}
