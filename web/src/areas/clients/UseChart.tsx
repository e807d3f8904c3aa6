import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { admin, answer } from '../../api';
import { Chart, ErrorNote, type Series } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { drawerMessages } from './drawerMessages';

/** What a client key was used for in the last 30 days. */
export function UseChart({ id }: { id: string }) {
  const t = useMessages(drawerMessages);
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['clients', 'use', id],
    queryFn: () => answer(admin.GET('/api/admin/clients/{id}/use', { params: { path: { id } } })),
  });
  const days = useMemo(() => data?.days ?? [], [data]);
  const times = useMemo(() => days.map((day) => Date.parse(`${day.day}T00:00:00Z`) / 1000), [days]);
  const counts = useMemo(
    () =>
      (['images', 'videos', 'others'] as const)
        .map((name): Series => ({ label: t(name), values: days.map((day) => day[name]) }))
        .filter((series) => series.values.some((value) => value !== 0)),
    [days, t],
  );
  const spent = useMemo((): Series[] => [{ label: t('spent'), values: days.map((day) => day.spent) }], [days, t]);

  return (
    <Stack gap="xs">
      <Title order={3}>{t('useTitle')}</Title>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <Skeleton height={160} />}
      {data !== undefined && counts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('nothingUsed')}
        </Text>
      )}
      {counts.length > 0 && <Chart kind="bars" label={t('useLabel')} times={times} series={counts} byDay height={160} />}
      {days.some((day) => day.spent > 0) && <Chart kind="lines" label={t('spentLabel')} times={times} series={spent} byDay height={140} formatValue={format.money} />}
    </Stack>
  );
}
