import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ChartProps } from './types';

// The drawing library comes only with the first chart.
const Plot = lazy(() => import('./Plot'));

/** Bars or lines over time, with the same figures as a table for screen readers. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 220} />}>
      <Plot {...props} />
    </Suspense>
  );
}
