import { Button, Select } from '@mantine/core';
import { IconBan, IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { admin, answer, usePages } from '../../api';
import { useChanged } from '../../app/live';
import { choiceFilter, DataTable, EmptyState, FilterBar, Page, SelectionBar, textFilter, useAddressDialog, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { origins, states, stateText, type Client } from './client';
import { ClientDrawer } from './ClientDrawer';
import { CreateDialog } from './CreateDialog';
import { KeyDialog, type MadeSecret } from './KeyDialog';
import { messages } from './messages';
import { useColumns } from './useColumns';
import { useRevoke } from './useRevoke';

const filterDefinitions = { search: textFilter, state: choiceFilter(states), origin: choiceFilter(origins) };
const dialogs = ['new'] as const;
const keyOf = (client: Client) => client.id;
const nameOf = (client: Client) => client.fields.name;

/** Client keys: who may come, with what rights, and what they use. `?new` opens the form for another. */
export default function ClientsPage() {
  const t = useMessages(messages);
  const columns = useColumns();
  const filters = useFilters(filterDefinitions);
  const { openId, open, close } = useOpenRow();
  const { shown, show } = useAddressDialog(dialogs);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<MadeSecret | null>(null);
  const revoke = useRevoke();
  useChanged('clients');

  const { search, state, origin } = filters.values;
  const pages = usePages(['clients', 'list', filters.values], (after, signal) =>
    answer(admin.GET('/api/admin/clients', { params: { query: { search, after, ...(state && { state }), ...(origin && { origin }) } }, signal })),
  );
  const newButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => show('new')}>
      {t('newKey')}
    </Button>
  );
  const revokeMarked = async () => {
    if (await revoke(pages.rows.filter((client) => marked.has(client.id)))) {
      setMarked(new Set());
    }
  };

  return (
    <Page fill title={t('title')} description={t('description')} actions={newButton}>
      <FilterBar active={filters.active} onClear={filters.clear} search={search} onSearch={(text) => filters.set({ search: text })} searchLabel={t('search')}>
        <Select
          aria-label={t('state')}
          placeholder={t('allStates')}
          data={states.map((value) => ({ value, label: t(stateText(value)) }))}
          value={state}
          onChange={(value) => filters.set({ state: value as typeof state })}
          clearable
          w={190}
        />
        <Select
          aria-label={t('origin')}
          placeholder={t('allOrigins')}
          data={origins.map((value) => ({ value, label: t(value) }))}
          value={origin}
          onChange={(value) => filters.set({ origin: value as typeof origin })}
          clearable
          w={200}
        />
      </FilterBar>
      <SelectionBar count={marked.size} onClear={() => setMarked(new Set())}>
        <Button size="xs" color="red" variant="light" leftSection={<IconBan size={14} aria-hidden />} onClick={() => void revokeMarked()}>
          {t('revoke')}
        </Button>
      </SelectionBar>
      <DataTable
        label={t('title')}
        pages={pages}
        columns={columns}
        rowKey={keyOf}
        rowLabel={nameOf}
        onOpen={(client) => open(client.id)}
        openKey={openId}
        selection={{ keys: marked, onChange: setMarked }}
        empty={
          <EmptyState icon={IconKey} title={t('empty')} action={newButton}>
            {t('emptyHint')}
          </EmptyState>
        }
      />
      <ClientDrawer id={openId} onClose={close} onMade={setMade} onRevoke={revoke} />
      <CreateDialog
        opened={shown === 'new'}
        onClose={() => show(null)}
        onMade={({ key, client }) => setMade({ kind: 'key', name: client.fields.name, value: key })}
      />
      <KeyDialog made={made} onClose={() => setMade(null)} />
    </Page>
  );
}
