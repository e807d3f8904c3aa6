import { admin, answer, usePages } from '../../api';
import { DataTable, EmptyState, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { useChoices } from '../generations/useChoices';
import { LogActions } from './LogActions';
import { LogFilters } from './LogFilters';
import { queryOf, requestFilters } from './logs';
import { messages } from './messages';
import { RequestDrawer } from './RequestDrawer';
import { useFreshRows } from './useFreshRows';
import { useRequestColumns } from './useRequestColumns';

/** What clients asked. */
export function RequestLog() {
  const t = useMessages(messages);
  const { values, set, clear, active } = useFilters(requestFilters);
  const { openId, open, close } = useOpenRow();
  const columns = useRequestColumns();
  const query = queryOf(values);
  const key = ['logs', 'requests', query];
  const pages = usePages(key, (after, signal) => answer(admin.GET('/api/admin/logs/requests', { params: { query: { ...query, after, limit: 200 } }, signal })));
  const fresh = useFreshRows(key, pages.rows.length);
  const choices = useChoices();

  return (
    <>
      <LogFilters
        values={values}
        onChange={set}
        active={active}
        onClear={clear}
        searchLabel={t('searchRequests')}
        whose={{ label: t('client'), placeholder: t('allClients'), data: choices.data?.clients, value: values.client, onChange: (client) => set({ client }) }}
        fresh={fresh}
      >
        <LogActions
          href={`/api/admin/logs/requests/download?${new URLSearchParams(query)}`}
          question={{ title: t('clearRequestsTitle'), body: t('clearRequestsBody') }}
          onClear={() => admin.DELETE('/api/admin/logs/requests')}
        />
      </LogFilters>
      <DataTable
        label={t('requests')}
        pages={pages}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.method} ${row.path}`}
        onOpen={(row) => row.left_out === 0 && open(row.id)}
        openKey={openId}
        empty={<EmptyState title={t('emptyRequests')}>{t('emptyRequestsHelp')}</EmptyState>}
      />
      <RequestDrawer id={openId} onClose={close} />
    </>
  );
}
