import { admin, answer, usePages } from '../../api';
import { useChanged } from '../../app/live';
import { DataTable, EmptyState, FilterBar, Page, SearchField, textFilter, useFilters } from '../../components';
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
        <SearchField label={t('actionFilter')} width={220} value={values.action} onChange={(action) => set({ action })} />
        <SearchField label={t('whoFilter')} width={160} value={values.who} onChange={(who) => set({ who })} />
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
