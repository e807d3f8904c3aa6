import { useMemo } from 'react';
import type { AdminComponents } from '../../api';
import { TimeText, type Column } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

export type AuditEntry = AdminComponents['schemas']['AuditEntry'];

/** The columns of the audit log. */
export function useColumns(): Column<AuditEntry>[] {
  const t = useMessages(messages);
  return useMemo(
    () => [
      { id: 'at', header: t('at'), width: 212, hideBelow: 460, cell: (row) => <TimeText value={row.at} /> },
      { id: 'who', header: t('who'), width: 140, cell: (row) => row.who },
      { id: 'action', header: t('action'), width: 210, cell: (row) => row.action },
      { id: 'subject', header: t('subject'), width: 290, hideBelow: 800, cell: (row) => <span title={row.subject ?? undefined}>{row.subject ?? '–'}</span> },
      { id: 'detail', header: t('detail'), hideBelow: 640, cell: (row) => <span title={row.detail ?? undefined}>{row.detail ?? ''}</span> },
    ],
    [t],
  );
}
