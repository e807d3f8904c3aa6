import { Box, Button, Select } from '@mantine/core';
import { admin, answer, usePages } from '../../api';
import { DataTable, EmptyState, FilterBar, SearchField, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { useChoices } from '../generations/useChoices';
import { LogActions } from './LogActions';
import { methods, queryOf, callFilters, statuses } from './logs';
import { messages } from './messages';
import { CallDrawer } from './CallDrawer';
import { SpanFields } from './SpanFields';
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
      <FilterBar active={active} onClear={clear} search={values.search} onSearch={(search) => set({ search })} searchLabel={t('searchCalls')}>
        <Select
          aria-label={t('status')}
          placeholder={t('allStatuses')}
          w={140}
          clearable
          data={statuses.map((status) => ({ value: status, label: status === 'error' ? t('errors') : status }))}
          value={values.status}
          onChange={(status) => set({ status: statuses.find((known) => known === status) ?? null })}
        />
        <Select
          aria-label={t('method')}
          placeholder={t('allMethods')}
          w={140}
          clearable
          data={[...methods]}
          value={values.method}
          onChange={(method) => set({ method: methods.find((known) => known === method) ?? null })}
        />
        <Select
          aria-label={t('account')}
          placeholder={t('allAccounts')}
          w={180}
          clearable
          searchable
          data={choices.data?.accounts.map((account) => ({ value: account.id, label: account.name })) ?? []}
          value={values.account}
          onChange={(account) => set({ account })}
        />
        <Box visibleFrom={values.generation === '' ? 'sm' : undefined}>
          <SearchField label={t('generationFilter')} width={200} value={values.generation} onChange={(generation) => set({ generation: generation.trim() })} />
        </Box>
        <SpanFields from={values.from} to={values.to} onChange={set} />
        <LogActions
          href={`/api/admin/logs/calls/download?${new URLSearchParams(query)}`}
          question={{ title: t('clearCallsTitle'), body: t('clearCallsBody') }}
          onClear={() => admin.DELETE('/api/admin/logs/calls')}
        />
        {fresh.hasNew && <Button onClick={fresh.showNew}>{t('newRows')}</Button>}
      </FilterBar>
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
