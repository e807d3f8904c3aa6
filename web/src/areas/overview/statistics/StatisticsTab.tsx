import { Group, Loader, Paper, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { causeMessages, choiceFilter, EmptyState, ErrorNote, FilterBar, nameFilter, useFilters } from '../../../components';
import { useFormat, useMessages } from '../../../i18n';
import { DayCharts } from '../DayCharts';
import { messages as overviewMessages } from '../messages';
import { useStatistics } from '../useStatistics';
import { messages } from './messages';
import { ShareTable } from './ShareTable';
import { Totals } from './Totals';

const ranges = ['1', '7', '30', '90', '366'] as const;
const kinds = ['image', 'video', 'character', 'prompt'] as const;
const filters = { range: choiceFilter(ranges), kind: choiceFilter(kinds), model: nameFilter, account: nameFilter, client: nameFilter };

/** What became of generations over a time, in all and by model, account and client key. */
export function StatisticsTab() {
  const t = useMessages(messages);
  const o = useMessages(overviewMessages);
  const cause = useMessages(causeMessages);
  const format = useFormat();
  const { values, set, clear, active } = useFilters(filters);
  const days = Number(values.range ?? '30');
  const { model, account, client, kind } = values;
  const query = useStatistics({ days, step: days === 1 ? 'hour' : 'day', kind: kind ?? undefined, model: model ?? undefined, account: account ?? undefined, client: client ?? undefined });
  const found = query.data;
  const chosen = (list: { id: string; name?: string | null }[] | undefined, id: string | null) =>
    (list ?? []).filter((share) => share.id !== '' && (id === null || share.id === id)).map((share) => ({ value: share.id, label: share.name ?? share.id }));

  return (
    <Stack>
      <FilterBar active={active} onClear={clear}>
        <Select
          aria-label={t('range')}
          w={200}
          allowDeselect={false}
          data={ranges.map((range) => ({ value: range, label: range === '1' ? t('today') : range === '366' ? t('year') : t('days', { n: Number(range) }) }))}
          value={values.range ?? '30'}
          onChange={(range) => set({ range: ranges.find((known) => known === range) ?? null })}
        />
        <Select
          aria-label={t('kind')}
          placeholder={t('anyKind')}
          w={160}
          clearable
          data={kinds.map((known) => ({ value: known, label: o(known) }))}
          value={kind}
          onChange={(next) => set({ kind: kinds.find((known) => known === next) ?? null })}
        />
        <Select aria-label={t('model')} placeholder={t('anyModel')} w={200} clearable searchable data={chosen(found?.models, model)} value={model} onChange={(next) => set({ model: next })} />
        <Select aria-label={t('account')} placeholder={t('anyAccount')} w={200} clearable searchable data={chosen(found?.accounts, account)} value={account} onChange={(next) => set({ account: next })} />
        <Select aria-label={t('client')} placeholder={t('anyClient')} w={200} clearable searchable data={chosen(found?.clients, client)} value={client} onChange={(next) => set({ client: next })} />
      </FilterBar>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Loader aria-label={o('statistics')} />}
      {found !== undefined && (
        <>
          <Totals figures={found.totals} />
          {found.models.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
          ) : (
            <>
              <DayCharts statistics={found} byHour={days === 1} />
              <SimpleGrid cols={{ base: 1, xl: 2 }}>
                <ShareTable title={t('byModel')} shares={found.models} onChoose={(id) => set({ model: id })} />
                <ShareTable title={t('byAccount')} shares={found.accounts} nameless={t('noAccount')} onChoose={(id) => set({ account: id })} />
                <ShareTable title={t('byClient')} shares={found.clients} onChoose={(id) => set({ client: id })} />
                {found.causes.length > 0 && (
                  <Paper p="md">
                    <Text fw={600} component="h2" size="md" mb="xs">
                      {t('byCause')}
                    </Text>
                    {found.causes.map((row) => (
                      <Group key={row.cause} justify="space-between" py={3}>
                        <Text size="sm">{cause(row.cause)}</Text>
                        <Text size="sm">{format.number(row.count)}</Text>
                      </Group>
                    ))}
                  </Paper>
                )}
              </SimpleGrid>
            </>
          )}
        </>
      )}
    </Stack>
  );
}
