import { SimpleGrid } from '@mantine/core';
import { StatCard } from '../../../components';
import { useFormat, useMessages } from '../../../i18n';
import { messages as overviewMessages } from '../messages';
import type { Figures } from '../overview';
import { messages } from './messages';

/** What all of it comes to. */
export function Totals({ figures }: { figures: Figures }) {
  const t = useMessages(messages);
  const o = useMessages(overviewMessages);
  const format = useFormat();
  const { waiting, running } = figures;
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, xl: 6 }}>
      <StatCard label={t('made')} value={format.number(figures.images + figures.videos + figures.characters + figures.prompts)} note={o('imagesVideos', { images: format.number(figures.images), videos: format.number(figures.videos) })} />
      <StatCard label={o('failed')} value={format.number(figures.failed)} note={`${o('cancelled')}: ${format.number(figures.cancelled)}`} />
      <StatCard label={o('successRate')} value={figures.success_rate === null || figures.success_rate === undefined ? '–' : format.percent(figures.success_rate)} />
      <StatCard label={t('waited')} value={waiting ? format.duration(waiting.median) : '–'} note={waiting ? t('p95', { time: format.duration(waiting.p95) }) : undefined} />
      <StatCard label={t('ran')} value={running ? format.duration(running.median) : '–'} note={running ? t('p95', { time: format.duration(running.p95) }) : undefined} />
      <StatCard label={o('cost')} value={format.money(figures.cost)} />
    </SimpleGrid>
  );
}
