import { Group, Switch, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { StatusBadge, type Tone } from '../../components';
import { useMessages } from '../../i18n';
import classes from './accounts.module.css';
import { importMessages } from './importMessages';
import type { ImportReport } from './imports';
import type { ImportRun } from './useImport';

const tones: Record<ImportReport['result'], Tone> = { added: 'good', updated: 'busy', failed: 'bad' };
const rowHeight = 34;

/** What becomes of each place of a list: the figures, then line by line. Lists may have tens of thousands. */
export function ImportReports({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const [onlyFaults, setOnlyFaults] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const { added, updated, failed } = run.counts;
  const shown = onlyFaults ? run.reports.filter(({ result }) => result === 'failed') : run.reports;
  const virtualizer = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 10 });
  const drawn = virtualizer.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const state = !run.ended ? t(run.preview ? 'looking' : 'taking') : run.stopped ? t('stopped') : t(run.preview ? 'wouldBe' : 'wasDone');

  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {state} {t('counts', { added, updated, failed })}
        </Text>
        {failed > 0 && <Switch size="sm" label={t('onlyFaults')} checked={onlyFaults} onChange={(event) => setOnlyFaults(event.currentTarget.checked)} />}
      </Group>
      <div className={classes.reports} ref={scroller} tabIndex={0} role="region" aria-label={t('reports')}>
        <table aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('result')}</th>
              <th scope="col">{t('account')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {drawn.map(({ index, key }) => {
              const report = shown[index]!;
              const word = run.preview ? (`${report.result}Preview` as const) : report.result;
              return (
                <tr key={key} data-index={index} ref={virtualizer.measureElement} data-result={report.result}>
                  <td>{report.place}</td>
                  <td>
                    <StatusBadge tone={tones[report.result]} label={t(word)} />
                  </td>
                  <td>{report.account}</td>
                  <td>{report.why}</td>
                </tr>
              );
            })}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
      </div>
    </>
  );
}
