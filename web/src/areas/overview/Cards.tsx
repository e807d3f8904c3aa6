import { SimpleGrid } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconCoin, IconPlayerPlay, IconTargetArrow } from '@tabler/icons-react';
import { StatCard } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { localDay, type Overview, type Statistics } from './overview';

interface Props {
  overview: Overview;
  statistics: Statistics | undefined;
}

/** The figures one looks for first. */
export function Cards({ overview, statistics }: Props) {
  const t = useMessages(messages);
  const format = useFormat();
  const sum = (read: (kind: Overview['open'][number]) => number) => overview.open.reduce((all, kind) => all + read(kind), 0);
  const today = statistics?.today;
  const failedLately = overview.failed_last_hour.reduce((all, cause) => all + cause.count, 0);
  const waits = overview.lanes.map((lane) => lane.usual_wait).filter((wait) => wait !== null && wait !== undefined);

  return (
    <SimpleGrid cols={{ base: 2, sm: 3, xl: 6 }}>
      <StatCard
        label={t('running')}
        icon={IconPlayerPlay}
        value={format.number(sum((kind) => kind.running + kind.storing))}
        note={t('storing', { n: format.number(sum((kind) => kind.storing)) })}
        to="/generations?state=active,storing"
      />
      <StatCard
        label={t('waiting')}
        icon={IconClock}
        value={format.number(sum((kind) => kind.waiting))}
        note={waits.length === 0 ? undefined : t('usualWait', { time: format.duration(Math.max(...waits)) })}
        to="/generations?state=queued"
      />
      <StatCard
        label={t('today')}
        icon={IconCircleCheck}
        value={today === undefined ? '–' : format.number(today.images + today.videos + today.characters + today.prompts)}
        note={today && t('imagesVideos', { images: format.number(today.images), videos: format.number(today.videos) })}
        to={`/generations?state=completed&from=${localDay()}`}
      />
      <StatCard
        label={t('failedToday')}
        icon={IconAlertTriangle}
        value={today === undefined ? '–' : format.number(today.failed)}
        note={t('lastHour', { n: format.number(failedLately) })}
        to={`/generations?state=failed&from=${localDay()}`}
      />
      <StatCard
        label={t('success')}
        icon={IconTargetArrow}
        value={today?.success_rate === null || today?.success_rate === undefined ? '–' : format.percent(today.success_rate)}
        note={statistics && t('ofAll', { images: format.number(statistics.ever.images), videos: format.number(statistics.ever.videos) })}
      />
      <StatCard label={t('costToday')} icon={IconCoin} value={today === undefined ? '–' : format.money(today.cost)} />
    </SimpleGrid>
  );
}
