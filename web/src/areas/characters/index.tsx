import { Button, Loader, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { IconMoodSmile, IconWand } from '@tabler/icons-react';
import { Link } from 'react-router';
import { admin, answer, usePages, type Schema } from '../../api';
import { useChanged, useGenerationEvents } from '../../app/live';
import { EmptyState, ErrorNote, FilterBar, nameFilter, Page, textFilter, useConfirm, useErrorText, useFilters, useStable } from '../../components';
import { useMessages } from '../../i18n';
import { useClientRows } from '../clients/useClientRows';
import { CharacterCard } from './CharacterCard';
import classes from './characters.module.css';
import { messages } from './messages';

const filterDefinitions = { search: textFilter, client: nameFilter, account: nameFilter };
const pageSize = 60;

/** The characters of every client, as cards. */
export default function CharactersPage() {
  const t = useMessages(messages);
  const queries = useQueryClient();
  const confirm = useConfirm();
  const describe = useErrorText();
  const filters = useFilters(filterDefinitions);
  const { search, client, account } = filters.values;
  const { rows, hasMore, isLoading, isLoadingMore, error, loadMore, reload } = usePages(['characters', filters.values], (after, signal) =>
    answer(admin.GET('/api/admin/characters', { params: { query: { limit: pageSize, search, after, ...(client && { client }), ...(account && { account }) } }, signal })),
  );
  const clients = useClientRows();
  useChanged('characters');
  useGenerationEvents(({ kind, state }) => {
    if (kind === 'character' && state === 'completed') {
      void queries.invalidateQueries({ queryKey: ['characters'] });
    }
  });

  const remove = useStable(async ({ id, username: name }: Schema<'CharacterRow'>) => {
    if (!(await confirm({ title: t('removeTitle', { name }), body: t('removeBody', { name }), action: t('removeAction'), danger: true }))) {
      return;
    }

    try {
      await answer(admin.DELETE('/api/admin/characters/{id}', { params: { path: { id } } }));
      notifications.show({ message: t('removed', { name }) });
    } catch (fault) {
      notifications.show({ color: 'red', title: t('removeFailed', { name }), message: describe(fault) });
    }

    await queries.invalidateQueries({ queryKey: ['characters'] });
  });

  return (
    <Page title={t('title')} description={t('description')}>
      <FilterBar active={filters.active} onClear={filters.clear} search={search} onSearch={(text) => filters.set({ search: text })} searchLabel={t('search')}>
        <Select
          aria-label={t('client')}
          placeholder={t('anyClient')}
          data={clients.map(({ id, fields }) => ({ value: id, label: fields.name }))}
          value={client}
          onChange={(value) => filters.set({ client: value })}
          searchable
          clearable
          w={220}
        />
      </FilterBar>
      <ErrorNote error={error} onRetry={reload} />
      {isLoading && <Loader mx="auto" my="xl" aria-label={t('title')} />}
      {!isLoading && error === null && rows.length === 0 && <Nothing isFiltered={filters.active > 0} />}
      {rows.length > 0 && (
        <>
          <ul className={classes.grid}>
            {rows.map((character) => (
              <li key={character.id}>
                <CharacterCard character={character} onDelete={remove} />
              </li>
            ))}
          </ul>
          <Text size="xs" c="dimmed" role="status" ta="center">
            {t('count', { n: rows.length })}
          </Text>
        </>
      )}
      {hasMore && (
        <Button variant="default" mx="auto" loading={isLoadingMore} onClick={loadMore}>
          {t('loadMore')}
        </Button>
      )}
    </Page>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useMessages(messages);
  return isFiltered ? (
    <EmptyState icon={IconMoodSmile} title={t('noFit')} />
  ) : (
    <EmptyState
      icon={IconMoodSmile}
      title={t('empty')}
      action={
        <Button component={Link} to="/studio" leftSection={<IconWand size={16} aria-hidden />}>
          {t('emptyAction')}
        </Button>
      }
    >
      {t('emptyHint')}
    </EmptyState>
  );
}
