import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { causeMessages, FilterBar, type Filters } from '../../components';
import { useMessages } from '../../i18n';
import type { Values } from './filters';
import { messages } from './messages';
import classes from './page.module.css';
import { causes, kinds, states } from './row';
import { useChoices } from './useChoices';

/** The filters above the list. */
export function GenerationFilters({ filters }: { filters: Filters<Values> }) {
  const t = useMessages(messages);
  const causeText = useMessages(causeMessages);
  const { data: choices } = useChoices();
  const { values, set } = filters;
  const [more, setMore] = useState(false);
  const named = (list: { id: string; name: string }[] | undefined) => list?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const common = { clearable: true, searchable: true, limit: 100, w: { base: '100%', xs: 160 } } as const;

  return (
    <FilterBar active={filters.active} onClear={filters.clear} search={values.search} onSearch={(search) => set({ search })} searchLabel={t('searchLabel')}>
      <MultiSelect
        aria-label={t('state')}
        placeholder={values.state.length === 0 ? t('anyState') : ''}
        data={states.map((state) => ({ value: state, label: t(state) }))}
        value={values.state}
        onChange={(state) => set({ state: state as Values['state'] })}
        clearable
        w={{ base: '100%', xs: 220 }}
      />
      <Button className={classes.moreButton} variant="default" aria-expanded={more} leftSection={<IconAdjustments size={16} aria-hidden />} onClick={() => setMore(!more)}>
        {t('moreFilters')}
      </Button>
      <div className={classes.more} data-shown={more || undefined}>
        <Select aria-label={t('kind')} placeholder={t('anyKind')} data={kinds.map((kind) => ({ value: kind, label: t(kind) }))} value={values.kind} onChange={(kind) => set({ kind: kind as Values['kind'] })} {...common} w={{ base: '100%', xs: 130 }} />
        <Select aria-label={t('model')} placeholder={t('anyModel')} data={choices?.models ?? []} value={values.model} onChange={(model) => set({ model })} {...common} />
        <Select aria-label={t('client')} placeholder={t('anyClient')} data={named(choices?.clients)} value={values.client} onChange={(client) => set({ client })} {...common} />
        <Select aria-label={t('account')} placeholder={t('anyAccount')} data={named(choices?.accounts)} value={values.account} onChange={(account) => set({ account })} {...common} />
        {(choices?.targets.length ?? 0) > 1 && (
          <Select aria-label={t('target')} placeholder={t('anyTarget')} data={choices?.targets ?? []} value={values.target} onChange={(target) => set({ target })} {...common} />
        )}
        <Select
          aria-label={t('cause')}
          placeholder={t('anyCause')}
          data={causes.map((cause) => ({ value: cause, label: causeText(cause) }))}
          value={values.cause}
          onChange={(cause) => set({ cause: cause as Values['cause'] })}
          {...common}
          w={{ base: '100%', xs: 200 }}
        />
        <Group gap={4} wrap="nowrap">
          <TextInput type="date" aria-label={t('from')} title={t('from')} value={values.from ?? ''} onChange={(event) => set({ from: event.currentTarget.value || null })} />
          <span aria-hidden>–</span>
          <TextInput type="date" aria-label={t('to')} title={t('to')} value={values.to ?? ''} onChange={(event) => set({ to: event.currentTarget.value || null })} />
        </Group>
      </div>
    </FilterBar>
  );
}
