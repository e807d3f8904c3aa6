import { useMemo } from 'react';
import { TimeText, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { StatusCode } from './StatusCode';
import type { LoggedCall } from './logs';
import classes from './logs.module.css';

/** The columns of the log of upstream calls. */
export function useCallColumns(): Column<LoggedCall>[] {
  const t = useMessages(messages);
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'at', header: t('at'), width: 212, hideBelow: 560, cell: (row) => <TimeText value={row.at} /> },
      { id: 'status', header: t('status'), width: 118, cell: (row) => <StatusCode status={row.status} reason={row.fault} /> },
      {
        id: 'path',
        header: t('path'),
        cell: (row) => (
          <span className={classes.mono}>
            {row.method} {row.path}
          </span>
        ),
      },
      { id: 'step', header: t('step'), width: 130, hideBelow: 900, cell: (row) => row.step ?? '–' },
      { id: 'fault', header: t('fault'), width: 200, hideBelow: 1100, cell: (row) => row.fault ?? '' },
      { id: 'account', header: t('account'), width: 160, hideBelow: 760, cell: (row) => row.account_name ?? row.account_id ?? '–' },
      { id: 'duration', header: t('duration'), width: 92, align: 'right', hideBelow: 460, cell: (row) => format.duration(row.duration) },
    ],
    [t, format],
  );
}
