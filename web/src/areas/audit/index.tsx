import { TextInput } from '@mantine/core';
import { admin, answer, usePages } from '../../api';
import { useChanged } from '../../app/live';
import { DataTable, EmptyState, FilterBar, Page, textFilter, useFilters } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { useColumns } from './useColumns';

const filters = { search: textFilter, action: textFilter, who: textFilter };

/** Who changed what. */
export default function AuditPage() {
  const t = useMessages(messages);
  const { values, set, clear, active } = useFilters(filters);
  const columns = useColumns();
  const pages = usePages(['audit', values], (after, signal) =>
    answer(
      admin.GET('/api/admin/audit', {
        params: { query: { after, limit: 200, search: values.search || undefined, action: values.action || undefined, who: values.who || undefined } },
        signal,
      }),
    ),
  );
  useChanged('audit');

  return (
    <Page fill title={t('title')} description={t('description')}>
      <FilterBar active={active} onClear={clear} search={values.search} onSearch={(search) => set({ search })} searchLabel={t('search')}>
        <TextInput aria-label={t('actionFilter')} placeholder={t('actionFilter')} w={220} value={values.action} onChange={(event) => set({ action: event.currentTarget.value })} />
        <TextInput aria-label={t('whoFilter')} placeholder={t('whoFilter')} w={160} value={values.who} onChange={(event) => set({ who: event.currentTarget.value })} />
      </FilterBar>
      <DataTable
        label={t('title')}
        pages={pages}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.action} ${row.subject ?? ''}`}
        empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      />
    </Page>
  );
}
