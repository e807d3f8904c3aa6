import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { TimeText, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { StatusCode } from './StatusCode';
import type { LoggedRequest } from './logs';
import classes from './logs.module.css';

/** The columns of the log of requests. */
export function useRequestColumns(): Column<LoggedRequest>[] {
  const t = useMessages(messages);
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'at', header: t('at'), width: 212, hideBelow: 560, cell: (row) => <TimeText value={row.at} /> },
      {
        id: 'status',
        header: t('status'),
        width: 96,
        cell: (row) => (row.left_out > 0 ? '–' : <StatusCode status={row.status} reason={row.error} />),
      },
      {
        id: 'path',
        header: t('path'),
        cell: (row) =>
          row.left_out > 0 ? (
            <Text size="sm" c="dimmed" fs="italic" span title={t('leftOutHelp')}>
              {t('leftOut', { n: row.left_out })}
            </Text>
          ) : (
            <span className={classes.mono}>
              {row.method} {row.path}
            </span>
          ),
      },
      { id: 'model', header: t('model'), width: 190, hideBelow: 900, cell: (row) => row.model ?? '–' },
      { id: 'error', header: t('error'), width: 170, hideBelow: 1050, cell: (row) => row.error ?? '' },
      { id: 'client', header: t('client'), width: 140, hideBelow: 760, cell: (row) => row.client_name ?? row.client_id ?? '–' },
      { id: 'duration', header: t('duration'), width: 92, align: 'right', hideBelow: 460, cell: (row) => format.duration(row.duration) },
    ],
    [t, format],
  );
}
