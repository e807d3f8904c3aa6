import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Page } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { Now } from './Now';
import { StatisticsTab } from './statistics/StatisticsTab';

const tabs = ['now', 'statistics'] as const;

/** How things stand, and how they have gone. */
export default function OverviewPage() {
  const t = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((known) => known === search.get('tab')) ?? 'now';

  return (
    <Page title={t('title')}>
      <Tabs value={tab} onChange={(next) => setSearch(next === 'statistics' ? { tab: next } : {})} keepMounted={false}>
        <Tabs.List aria-label={t('tabs')} mb="md">
          {tabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(known)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="now">
          <Now />
        </Tabs.Panel>
        <Tabs.Panel value="statistics">
          <StatisticsTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
