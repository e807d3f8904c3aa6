import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Page } from '../../components';
import { useMessages } from '../../i18n';
import { CallLog } from './CallLog';
import { tabs } from './logs';
import { messages } from './messages';
import { RequestLog } from './RequestLog';
import { ServerLog } from './ServerLog';

/** The logs. A tab has filters of its own, so the address begins anew with each. */
export default function LogsPage() {
  const t = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((known) => known === search.get('tab')) ?? 'requests';

  return (
    <Page fill title={t('title')} description={t('description')}>
      <Tabs value={tab} onChange={(next) => setSearch(next === null || next === 'requests' ? {} : { tab: next })}>
        <Tabs.List aria-label={t('tabs')}>
          {tabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(known)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'requests' ? <RequestLog /> : tab === 'calls' ? <CallLog /> : <ServerLog />}
    </Page>
  );
}
