import { Box, Button, Select } from '@mantine/core';
import { admin, answer, usePages } from '../../api';
import { DataTable, EmptyState, FilterBar, SearchField, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { useChoices } from '../generations/useChoices';
import { LogActions } from './LogActions';
import { methods, queryOf, requestFilters, statuses } from './logs';
import { messages } from './messages';
import { RequestDrawer } from './RequestDrawer';
import { SpanFields } from './SpanFields';
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
      <FilterBar active={active} onClear={clear} search={values.search} onSearch={(search) => set({ search })} searchLabel={t('searchRequests')}>
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
          aria-label={t('client')}
          placeholder={t('allClients')}
          w={180}
          clearable
          searchable
          data={choices.data?.clients.map((client) => ({ value: client.id, label: client.name })) ?? []}
          value={values.client}
          onChange={(client) => set({ client })}
        />
        <Box visibleFrom={values.generation === '' ? 'sm' : undefined}>
          <SearchField label={t('generationFilter')} width={200} value={values.generation} onChange={(generation) => set({ generation: generation.trim() })} />
        </Box>
        <SpanFields from={values.from} to={values.to} onChange={set} />
        <LogActions
          href={`/api/admin/logs/requests/download?${new URLSearchParams(query)}`}
          question={{ title: t('clearRequestsTitle'), body: t('clearRequestsBody') }}
          onClear={() => admin.DELETE('/api/admin/logs/requests')}
        />
        {fresh.hasNew && <Button onClick={fresh.showNew}>{t('newRows')}</Button>}
      </FilterBar>
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
