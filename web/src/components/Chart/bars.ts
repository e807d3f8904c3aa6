import uPlot from 'uplot';

// Of the room between two times; the rest keeps the groups apart.
const share = 0.72;
const day = 86_400;

/** How many seconds of the axis the bars of one time may take: the least distance between two. */
export function widestBar(times: number[]): number {
  const distances = times.slice(1).map((time, index) => time - times[index]!);
  return distances.length === 0 ? day : Math.min(...distances);
}

/** Bars of several series stand beside each other, not on top of each other. */
export function barsBeside(position: number, count: number, room: number): uPlot.Series.PathBuilder {
  const width = (room * share) / count;
  return uPlot.paths.bars!({
    disp: {
      x0: { unit: 1, values: (plot) => Array.from(plot.data[0], (time) => time - (room * share) / 2 + width * position) },
      size: { unit: 1, values: (plot) => Array.from(plot.data[0], () => width * 0.94) },
    },
  });
}
