import { Button, Select, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import { EmptyState, ErrorNote, FilterBar, useErrorText, useFilters } from '../../components';
import { useMessages } from '../../i18n';
import { levels, queryOf, serverFilters } from './logs';
import { messages } from './messages';
import { ServerLines } from './ServerLines';

const everyMs = 3_000;

/** What the server itself has said lately, and how much it says. */
export function ServerLog() {
  const t = useMessages(messages);
  const describe = useErrorText();
  const { values, set, clear, active } = useFilters(serverFilters);
  const names = { debug: t('debug'), information: t('information'), warning: t('warning'), error: t('errorLevel'), critical: t('critical') };
  const log = useQuery({
    queryKey: ['logs', 'server', values],
    queryFn: ({ signal }) => answer(admin.GET('/api/admin/logs/server', { params: { query: queryOf(values) }, signal })),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });

  const setVerbose = async (verbose: boolean) => {
    try {
      await admin.PUT('/api/admin/settings', { body: { values: { 'Torii:Verbose': verbose as never } } });
      await log.refetch();
    } catch (error) {
      notifications.show({ color: 'red', message: describe(error) });
    }
  };

  return (
    <>
      <FilterBar active={active} onClear={clear} search={values.search} onSearch={(search) => set({ search })} searchLabel={t('searchServer')}>
        <Select
          aria-label={t('level')}
          placeholder={t('level')}
          w={170}
          clearable
          data={levels.map((level) => ({ value: level, label: names[level] }))}
          value={values.level}
          onChange={(level) => set({ level: levels.find((known) => known === level) ?? null })}
        />
        <Switch
          label={t('verbose')}
          checked={log.data?.verbose ?? false}
          disabled={log.data === undefined}
          onChange={(event) => void setVerbose(event.currentTarget.checked)}
        />
        <Button component="a" href="/api/admin/logs/server/download" download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('download')}
        </Button>
      </FilterBar>
      <ErrorNote error={log.error} onRetry={() => void log.refetch()} />
      {log.data?.items.length === 0 && <EmptyState title={t('emptyServer')} />}
      {log.data !== undefined && log.data.items.length > 0 && <ServerLines lines={log.data.items} />}
      {log.data !== undefined && (
        <Text size="xs" c="dimmed">
          {t('lineCount', { n: log.data.items.length })}
        </Text>
      )}
    </>
  );
}
