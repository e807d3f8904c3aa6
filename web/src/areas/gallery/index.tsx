import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Page } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { Pictures } from './Pictures';
import { Storage } from './Storage';

/** What was made, to look at; and the room it takes. */
export default function GalleryPage() {
  const t = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'storage' ? 'storage' : 'pictures';

  return (
    <Page title={t('title')} description={t('description')}>
      <Tabs value={tab} onChange={(next) => setSearch(next === 'storage' ? { tab: 'storage' } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="pictures">{t('pictures')}</Tabs.Tab>
          <Tabs.Tab value="storage">{t('storage')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pictures">
          <Pictures />
        </Tabs.Panel>
        <Tabs.Panel value="storage">
          <Storage />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
