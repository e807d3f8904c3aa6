import { Tabs } from '@mantine/core';
import { choiceFilter, Page, textFilter, useFilters } from '../../components';
import { useMessages } from '../../i18n';
import { AboutPanel } from './AboutPanel';
import { CredentialsPanel } from './CredentialsPanel';
import { messages } from './messages';
import { SettingsPanel } from './SettingsPanel';

const tabs = ['settings', 'credentials', 'about'] as const;
const filters = { tab: choiceFilter(tabs), search: textFilter };

/** What can be set, the operator's credentials, and what this server is. */
export default function SettingsPage() {
  const t = useMessages(messages);
  const { values, set } = useFilters(filters);

  return (
    <Page title={t('title')}>
      <Tabs value={values.tab ?? 'settings'} onChange={(tab) => set({ tab: tabs.find((known) => known === tab && known !== 'settings') ?? null })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('title')}>
          <Tabs.Tab value="settings">{t('title')}</Tabs.Tab>
          <Tabs.Tab value="credentials">{t('credentials')}</Tabs.Tab>
          <Tabs.Tab value="about">{t('about')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="settings">
          <SettingsPanel search={values.search} onSearch={(search) => set({ search })} />
        </Tabs.Panel>
        <Tabs.Panel value="credentials">
          <CredentialsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <AboutPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
