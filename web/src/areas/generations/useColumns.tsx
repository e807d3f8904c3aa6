import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { Money, TimeText, type Column } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import classes from './generations.module.css';
import { messages } from './messages';
import type { Row } from './row';
import { StateBadge } from './StateBadge';
import { Thumb } from './Thumb';

/** The list's columns. The state and the prompt are on every screen, the rest where there is room. */
export function useColumns(): Column<Row>[] {
  const t = useMessages(messages);
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'thumbnail', header: <VisuallyHidden>{t('picture')}</VisuallyHidden>, width: 64, hideBelow: 480, cell: (row) => <Thumb key={row.id} src={row.thumbnail} /> },
      { id: 'state', header: t('state'), width: 148, cell: (row) => <StateBadge row={row} /> },
      {
        id: 'prompt',
        header: t('prompt'),
        cell: (row) => (
          <span className={classes.prompt} title={row.prompt}>
            {row.prompt || t('noPrompt')}
          </span>
        ),
      },
      { id: 'model', header: t('model'), width: 165, hideBelow: 760, cell: (row) => <span title={row.model}>{row.model}</span> },
      { id: 'client', header: t('client'), width: 110, hideBelow: 1060, cell: (row) => <span title={row.client ?? undefined}>{row.client ?? '–'}</span> },
      { id: 'account', header: t('account'), width: 112, hideBelow: 920, cell: (row) => <span title={row.target ?? undefined}>{row.account ?? row.target ?? '–'}</span> },
      { id: 'created', header: t('created'), width: 130, hideBelow: 640, cell: (row) => <TimeText value={row.created_at} as="relative" /> },
      {
        id: 'took',
        header: t('took'),
        width: 90,
        align: 'right',
        hideBelow: 860,
        cell: (row) => (row.running_seconds == null ? '–' : <span title={t('waited', { time: format.duration(row.waiting_seconds ?? 0) })}>{format.duration(row.running_seconds)}</span>),
      },
      { id: 'cost', header: t('cost'), width: 84, align: 'right', hideBelow: 1280, cell: (row) => <Money dollars={row.cost} /> },
    ],
    [t, format],
  );
}
