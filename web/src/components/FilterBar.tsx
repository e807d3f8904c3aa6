import { Button, Group } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import classes from './FilterBar.module.css';
import { messages } from './messages';
import { SearchField } from './SearchField';

interface Props {
  /** How many filters are set; from useFilters. */
  active: number;
  onClear: () => void;
  /** The search text of the filters; leave out where there is none. */
  search?: string;
  onSearch?: (text: string) => void;
  /** What the search looks through, e.g. "Name, e-mail or remark". */
  searchLabel?: string;
  /** Further fields; each with an aria-label, since there is no room for labels above. */
  children?: ReactNode;
}

/** A row of filters above a list. */
export function FilterBar({ active, onClear, search, onSearch, searchLabel, children }: Props) {
  const t = useMessages(messages);
  return (
    <Group gap="xs" role="search" className={classes.bar!}>
      {onSearch !== undefined && <SearchField value={search ?? ''} onChange={onSearch} label={searchLabel ?? t('search')} />}
      {children}
      {active > 0 && (
        <Button variant="subtle" color="gray" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
          {t('clearFilters')}
        </Button>
      )}
    </Group>
  );
}
