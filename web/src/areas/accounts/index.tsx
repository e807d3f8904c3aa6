import { Button } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload, IconUsers } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { admin, answer, usePages } from '../../api';
import { useChanged } from '../../app/live';
import { DataTable, EmptyState, Page, useAddressDialog, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import { AccountDrawer } from './AccountDrawer';
import { AccountFilters, filterDefinitions, queryOf } from './AccountFilters';
import { AddDialog } from './AddDialog';
import { BulkBar } from './BulkBar';
import { ExportDialog } from './ExportDialog';
import { ImportDialog } from './ImportDialog';
import { messages } from './messages';
import { Summary } from './Summary';
import { useColumns } from './useColumns';

// What accounts have under way moves all the time, and nothing tells of it. A long list is read again as a whole: less often.
const refreshMs = (rows: number) => (rows <= 1_000 ? 10_000 : 60_000);
const dialogs = ['new', 'import', 'export'] as const;
const keyOf = (account: Account) => account.id;
const nameOf = (account: Account) => account.name;

/** Accounts: how they are, what they may do, and everything one does for them. `?new` and `?import` open those forms. */
export default function AccountsPage() {
  const t = useMessages(messages);
  const columns = useColumns();
  const filters = useFilters(filterDefinitions);
  const { openId, open, close } = useOpenRow();
  const { shown, show } = useAddressDialog(dialogs);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const queries = useQueryClient();
  useChanged('accounts');

  const query = queryOf(filters.values);
  const pages = usePages(['accounts', 'list', filters.values], (after, signal) =>
    answer(admin.GET('/api/admin/accounts', { params: { query: { ...query, limit: 200, ...(after !== undefined && { after }) } }, signal })),
  );
  const loaded = pages.rows.length;

  useEffect(() => {
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['accounts', 'list'] }), refreshMs(loaded));
    return () => clearInterval(timer);
  }, [queries, loaded]);

  const importButton = (
    <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => show('import')}>
      {t('import')}
    </Button>
  );
  const actions = (
    <>
      {importButton}
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => show('new')}>
        {t('add')}
      </Button>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => show('export')}>
        {t('export')}
      </Button>
    </>
  );
  const empty =
    filters.active > 0 ? (
      <EmptyState title={t('nothing')} />
    ) : (
      <EmptyState icon={IconUsers} title={t('empty')} action={importButton}>
        {t('emptyHint')}
      </EmptyState>
    );

  return (
    <Page fill title={t('title')} description={t('description')} actions={actions}>
      <Summary health={filters.values.health} onHealth={(health) => filters.set({ health })} />
      <AccountFilters filters={filters} />
      <BulkBar rows={pages.rows} total={pages.total} marked={marked} filter={query} onDone={() => setMarked(new Set())} />
      <DataTable
        label={t('title')}
        pages={pages}
        columns={columns}
        rowKey={keyOf}
        rowLabel={nameOf}
        onOpen={(account) => open(account.id)}
        openKey={openId}
        selection={{ keys: marked, onChange: setMarked }}
        empty={empty}
        rowHeight={52}
      />
      <AccountDrawer id={openId} onClose={close} />
      <AddDialog opened={shown === 'new'} onClose={() => show(null)} />
      <ImportDialog opened={shown === 'import'} onClose={() => show(null)} />
      <ExportDialog opened={shown === 'export'} onClose={() => show(null)} />
    </Page>
  );
}
