import { admin, answer, usePages } from '../../api';
import { DataTable, EmptyState, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { useChoices } from '../generations/useChoices';
import { LogActions } from './LogActions';
import { LogFilters } from './LogFilters';
import { callFilters, queryOf } from './logs';
import { messages } from './messages';
import { CallDrawer } from './CallDrawer';
import { useFreshRows } from './useFreshRows';
import { useCallColumns } from './useCallColumns';

/** What upstreams were asked. */
export function CallLog() {
  const t = useMessages(messages);
  const { values, set, clear, active } = useFilters(callFilters);
  const { openId, open, close } = useOpenRow();
  const columns = useCallColumns();
  const query = queryOf(values);
  const key = ['logs', 'calls', query];
  const pages = usePages(key, (after, signal) => answer(admin.GET('/api/admin/logs/calls', { params: { query: { ...query, after, limit: 200 } }, signal })));
  const fresh = useFreshRows(key, pages.rows.length);
  const choices = useChoices();

  return (
    <>
      <LogFilters
        values={values}
        onChange={set}
        active={active}
        onClear={clear}
        searchLabel={t('searchCalls')}
        whose={{ label: t('account'), placeholder: t('allAccounts'), data: choices.data?.accounts, value: values.account, onChange: (account) => set({ account }) }}
        fresh={fresh}
      >
        <LogActions
          href={`/api/admin/logs/calls/download?${new URLSearchParams(query)}`}
          question={{ title: t('clearCallsTitle'), body: t('clearCallsBody') }}
          onClear={() => admin.DELETE('/api/admin/logs/calls')}
        />
      </LogFilters>
      <DataTable
        label={t('calls')}
        pages={pages}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.method} ${row.path}`}
        onOpen={(row) => open(row.id)}
        openKey={openId}
        empty={<EmptyState title={t('emptyCalls')}>{t('emptyCallsHelp')}</EmptyState>}
      />
      <CallDrawer id={openId} onClose={close} />
    </>
  );
}
