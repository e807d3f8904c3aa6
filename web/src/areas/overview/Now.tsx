import { Grid, Loader, Stack } from '@mantine/core';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { AccountsHealth } from './AccountsHealth';
import { Cards } from './Cards';
import { DayCharts } from './DayCharts';
import { FailedLately } from './FailedLately';
import { Lanes } from './Lanes';
import { messages } from './messages';
import { OpenList } from './OpenList';
import { useOverview } from './useOverview';
import { useStatistics } from './useStatistics';
import { WarningList } from './WarningList';

const days = 14;

/** How things stand at this moment. */
export function Now() {
  const t = useMessages(messages);
  const overview = useOverview();
  const statistics = useStatistics({ days });
  if (overview.data === undefined) {
    return overview.isPending ? <Loader aria-label={t('title')} /> : <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />;
  }

  return (
    <Stack>
      <ErrorNote error={statistics.error} onRetry={() => void statistics.refetch()} />
      <Cards overview={overview.data} statistics={statistics.data} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <WarningList list={overview.data.warnings} />
            <OpenList />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <AccountsHealth overview={overview.data} />
            {overview.data.lanes.length > 0 && <Lanes lanes={overview.data.lanes} />}
            {overview.data.failed_last_hour.length > 0 && <FailedLately failed={overview.data.failed_last_hour} />}
          </Stack>
        </Grid.Col>
      </Grid>
      {statistics.data !== undefined && <DayCharts statistics={statistics.data} />}
    </Stack>
  );
}
