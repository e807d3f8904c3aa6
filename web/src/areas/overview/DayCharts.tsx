import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Chart } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { chartDay, type Statistics } from './overview';

/** What was made and what it cost, day by day or hour by hour. */
export function DayCharts({ statistics, byHour = false }: { statistics: Statistics; byHour?: boolean }) {
  const t = useMessages(messages);
  const format = useFormat();
  const { periods } = statistics;
  const times = useMemo(() => periods.map(({ start }) => (byHour ? Date.parse(start) / 1000 : chartDay(start))), [periods, byHour]);
  const made = useMemo(
    () => [
      { label: t('videos'), values: periods.map(({ figures }) => figures.videos) },
      { label: t('images'), values: periods.map(({ figures }) => figures.images) },
      { label: t('failed'), values: periods.map(({ figures }) => figures.failed), tone: 'bad' as const },
    ],
    [periods, t],
  );
  const cost = useMemo(() => [{ label: t('cost'), values: periods.map(({ figures }) => figures.cost), tone: 'third' as const }], [periods, t]);

  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Paper p="md">
        <Text fw={600} component="h2" size="md" mb="xs">
          {t('chartMade')}
        </Text>
        <Chart label={t('chartMade')} kind="bars" times={times} series={made} byDay={!byHour} />
      </Paper>
      <Paper p="md">
        <Text fw={600} component="h2" size="md" mb="xs">
          {t('chartCost')}
        </Text>
        <Chart label={t('chartCost')} kind="bars" times={times} series={cost} byDay={!byHour} formatValue={format.money} />
      </Paper>
    </SimpleGrid>
  );
}
