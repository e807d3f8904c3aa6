import { Box, Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { FilterBar, SearchField } from '../../components';
import { useMessages } from '../../i18n';
import { methods, statuses } from './logs';
import { messages } from './messages';
import { SpanFields } from './SpanFields';
import type { useFreshRows } from './useFreshRows';

/** What both logs can be narrowed by. */
interface Values {
  search: string;
  status: (typeof statuses)[number] | null;
  method: (typeof methods)[number] | null;
  generation: string;
  from: string;
  to: string;
}

interface Props {
  values: Values;
  onChange: (change: Partial<Values>) => void;
  active: number;
  onClear: () => void;
  searchLabel: string;
  /** Whose rows are shown: the client's, or the account's. */
  whose: { label: string; placeholder: string; data: { id: string; name: string }[] | undefined; value: string | null; onChange: (id: string | null) => void };
  fresh: ReturnType<typeof useFreshRows>;
  /** The log's actions. */
  children: ReactNode;
}

/** The bar above a log. */
export function LogFilters({ values, onChange, active, onClear, searchLabel, whose, fresh, children }: Props) {
  const t = useMessages(messages);

  return (
    <FilterBar active={active} onClear={onClear} search={values.search} onSearch={(search) => onChange({ search })} searchLabel={searchLabel}>
      <Select
        aria-label={t('status')}
        placeholder={t('allStatuses')}
        w={140}
        clearable
        data={statuses.map((status) => ({ value: status, label: status === 'error' ? t('errors') : status }))}
        value={values.status}
        onChange={(status) => onChange({ status: statuses.find((known) => known === status) ?? null })}
      />
      <Select
        aria-label={t('method')}
        placeholder={t('allMethods')}
        w={140}
        clearable
        data={[...methods]}
        value={values.method}
        onChange={(method) => onChange({ method: methods.find((known) => known === method) ?? null })}
      />
      <Select
        aria-label={whose.label}
        placeholder={whose.placeholder}
        w={180}
        clearable
        searchable
        data={whose.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={whose.value}
        onChange={whose.onChange}
      />
      <Box visibleFrom={values.generation === '' ? 'sm' : undefined}>
        <SearchField label={t('generationFilter')} width={200} value={values.generation} onChange={(generation) => onChange({ generation: generation.trim() })} />
      </Box>
      <SpanFields from={values.from} to={values.to} onChange={onChange} />
      {children}
      {fresh.hasNew && <Button onClick={fresh.showNew}>{t('newRows')}</Button>}
    </FilterBar>
  );
}
