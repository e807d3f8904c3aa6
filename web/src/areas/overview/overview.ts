import type { AdminComponents } from '../../api';

export type Overview = AdminComponents['schemas']['OverviewDocument'];
export type Warning = AdminComponents['schemas']['Warning'];
export type Lane = AdminComponents['schemas']['LaneStanding'];
export type Statistics = AdminComponents['schemas']['StatisticsDocument'];
export type Figures = AdminComponents['schemas']['Figures'];
export type Share = AdminComponents['schemas']['Share'];

/** How far the viewer's clock is ahead of UTC, in minutes: where days begin. */
export function zoneOffset(): number {
  return -new Date().getTimezoneOffset();
}

/** Today in the viewer's zone, as the filters of generations write a day. */
export function localDay(): string {
  return new Date(Date.now() + zoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The days of statistics as a chart takes them: UTC midnights of the viewer's dates, in seconds. */
export function chartDay(start: string): number {
  const local = new Date(Date.parse(start) + zoneOffset() * 60_000);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) / 1000;
}
