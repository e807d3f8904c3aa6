import { Button, Select } from '@mantine/core';
import { IconPlugConnected, IconRefresh, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { admin, answer, usePages } from '../../api';
import { useChanged } from '../../app/live';
import { choiceFilter, DataTable, EmptyState, FilterBar, nameFilter, Page, SelectionBar, textFilter, useAddressDialog, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { useClientRows } from '../clients/useClientRows';
import { states, type Delivery } from './delivery';
import { DeliveryDrawer } from './DeliveryDrawer';
import { messages } from './messages';
import { TestDialog } from './TestDialog';
import { useColumns } from './useColumns';
import { usePendingRefresh } from './usePendingRefresh';
import { useResend } from './useResend';

const filterDefinitions = { generation: textFilter, state: choiceFilter(states), client: nameFilter };
const dialogs = ['test'] as const;
const keyOf = (delivery: Delivery) => delivery.id;
const nameOf = (delivery: Delivery) => `${delivery.type} ${delivery.url}`;

/** What was sent to webhooks. `?test` opens the dialog that tries an address. */
export default function WebhooksPage() {
  const t = useMessages(messages);
  const columns = useColumns();
  const filters = useFilters(filterDefinitions);
  const { openId, open, close } = useOpenRow();
  const { shown, show } = useAddressDialog(dialogs);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const resend = useResend();
  useChanged('webhooks');

  const { generation, state, client } = filters.values;
  const pages = usePages(['webhooks', 'list', filters.values], (after, signal) =>
    answer(
      admin.GET('/api/admin/webhooks/deliveries', {
        params: { query: { after, ...(generation && { generation }), ...(state && { state }), ...(client && { client }) } },
        signal,
      }),
    ),
  );
  usePendingRefresh(pages.rows);
  const clientRows = useClientRows();
  return (
    <Page
      fill
      title={t('title')}
      description={t('description')}
      actions={
        <Button variant="default" leftSection={<IconPlugConnected size={16} aria-hidden />} onClick={() => show('test')}>
          {t('test')}
        </Button>
      }
    >
      <FilterBar active={filters.active} onClear={filters.clear} search={generation} onSearch={(text) => filters.set({ generation: text.trim() })} searchLabel={t('generation')}>
        <Select
          aria-label={t('state')}
          placeholder={t('allStates')}
          data={states.map((value) => ({ value, label: t(value) }))}
          value={state}
          onChange={(value) => filters.set({ state: value as typeof state })}
          clearable
          w={170}
        />
        <Select
          aria-label={t('client')}
          placeholder={t('anyClient')}
          data={clientRows.map(({ id, fields }) => ({ value: id, label: fields.name }))}
          value={client}
          onChange={(value) => filters.set({ client: value })}
          searchable
          clearable
          w={220}
        />
      </FilterBar>
      <SelectionBar count={marked.size} onClear={() => setMarked(new Set())}>
        <Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={() => void resend([...marked]).then((done) => done && setMarked(new Set()))}>
          {t('resend')}
        </Button>
      </SelectionBar>
      <DataTable
        label={t('title')}
        pages={pages}
        columns={columns}
        rowKey={keyOf}
        rowLabel={nameOf}
        onOpen={(delivery) => open(delivery.id)}
        openKey={openId}
        selection={{ keys: marked, onChange: setMarked }}
        empty={
          <EmptyState
            icon={IconWebhook}
            title={t('empty')}
            action={
              <Button component={Link} to="/clients" variant="default">
                {t('emptyAction')}
              </Button>
            }
          >
            {t('emptyHint')}
          </EmptyState>
        }
      />
      <DeliveryDrawer id={openId} onClose={close} onResend={resend} />
      <TestDialog opened={shown === 'test'} onClose={() => show(null)} clients={clientRows} />
    </Page>
  );
}
