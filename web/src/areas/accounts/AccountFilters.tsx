import { Select } from '@mantine/core';
import { choiceFilter, FilterBar, nameFilter, textFilter, type Filters } from '../../components';
import { useMessages } from '../../i18n';
import { healths } from './account';
import { messages } from './messages';
import { useSummary } from './useSummary';

const kinds = ['image', 'video'] as const;

export const filterDefinitions = {
  search: textFilter,
  upstream: nameFilter,
  health: choiceFilter(healths),
  plan: nameFilter,
  kind: choiceFilter(kinds),
};

/** The filters of the list, as the address has them. */
export type AccountFilterValues = {
  search: string;
  upstream: string | null;
  health: (typeof healths)[number] | null;
  plan: string | null;
  kind: (typeof kinds)[number] | null;
};

/** What of the filters is set, as the API takes it. */
export const queryOf = (values: AccountFilterValues) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')) as Partial<Record<keyof AccountFilterValues, string>>;

/** The filters above the table. */
export function AccountFilters({ filters }: { filters: Filters<AccountFilterValues> }) {
  const t = useMessages(messages);
  const { data: summary } = useSummary();
  const { values, set } = filters;
  const plans = [...(summary?.plans ?? []).map((plan) => ({ value: plan, label: plan })), { value: 'none', label: t('planNone') }, { value: 'unknown', label: t('planUnknown') }];

  return (
    <FilterBar active={filters.active} onClear={filters.clear} search={values.search} onSearch={(search) => set({ search })} searchLabel={t('search')}>
      <Select
        aria-label={t('health')}
        placeholder={t('allHealths')}
        data={healths.map((value) => ({ value, label: t(value) }))}
        value={values.health}
        onChange={(health) => set({ health: health as AccountFilterValues['health'] })}
        clearable
        w={180}
      />
      <Select aria-label={t('upstream')} placeholder={t('allUpstreams')} data={summary?.upstreams ?? []} value={values.upstream} onChange={(upstream) => set({ upstream })} clearable searchable w={170} />
      <Select aria-label={t('plan')} placeholder={t('allPlans')} data={plans} value={values.plan} onChange={(plan) => set({ plan })} clearable w={160} />
      <Select
        aria-label={t('kind')}
        placeholder={t('allKinds')}
        data={kinds.map((value) => ({ value, label: t(value) }))}
        value={values.kind}
        onChange={(kind) => set({ kind: kind as AccountFilterValues['kind'] })}
        clearable
        w={170}
      />
    </FilterBar>
  );
}
