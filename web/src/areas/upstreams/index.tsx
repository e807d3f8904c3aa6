import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useChanged } from '../../app/live';
import { choiceFilter, Page, useFilters } from '../../components';
import { useMessages } from '../../i18n';
import { AddDialog } from './AddDialog';
import { messages } from './messages';
import { ModelsTab } from './ModelsTab';
import { RoutesTab } from './RoutesTab';
import { UpstreamList } from './UpstreamList';

const tabs = ['upstreams', 'routes', 'models'] as const;
const filterDefinitions = { tab: choiceFilter(tabs) };

/** Upstreams, the routes that lead to them, and where each model is made. */
export default function UpstreamsPage() {
  const t = useMessages(messages);
  const { values, set } = useFilters(filterDefinitions);
  const [adding, setAdding] = useState(false);
  useChanged('upstreams');
  useChanged('routes');

  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <Tabs value={values.tab ?? 'upstreams'} onChange={(tab) => set({ tab: tab === 'upstreams' ? null : (tab as (typeof tabs)[number]) })} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(tab)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="upstreams">
          <UpstreamList />
        </Tabs.Panel>
        <Tabs.Panel value="routes">
          <RoutesTab />
        </Tabs.Panel>
        <Tabs.Panel value="models">
          <ModelsTab />
        </Tabs.Panel>
      </Tabs>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
