import { Alert, Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefreshAlert, IconUserShield } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../../app/session';
import { EmptyState, ErrorNote, SearchField } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { SaveBar } from './SaveBar';
import { SettingsSection } from './SettingsSection';
import { useSettingTexts } from './texts/useSettingTexts';
import { useDraft } from './useDraft';
import { useSettings, type SettingRow } from './useSettings';

interface Props {
  search: string;
  onSearch: (text: string) => void;
}

/** All settings by section, with what is changed and not saved yet. */
export function SettingsPanel({ search, onSearch }: Props) {
  const t = useMessages(messages);
  const texts = useSettingTexts();
  const session = useSession();
  const { data, error, isPending, refetch } = useSettings();
  const drafting = useDraft(data);

  if (isPending) {
    return <Skeleton height={420} />;
  }

  if (data === undefined) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }

  const fits = (row: SettingRow) =>
    [row.key, row.variable ?? '', texts.label(row), texts.help(row)].join('\n').toLowerCase().includes(search.trim().toLowerCase());
  const fitting = data.settings.filter(fits);
  const sections = [...new Set(fitting.map((row) => row.section))];
  const save = async (password: string) => {
    if (await drafting.save(password)) {
      notifications.show({ message: t('saved') });
    }
  };

  return (
    <Stack gap="lg">
      {session.is_built_in && (
        <Alert color="yellow" icon={<IconUserShield aria-hidden />}>
          {t('credentialsFirst')}{' '}
          <Anchor component={Link} to="/settings?tab=credentials" size="sm">
            {t('credentials')}
          </Anchor>
        </Alert>
      )}
      {data.needs_restart && (
        <Alert color="yellow" icon={<IconRefreshAlert aria-hidden />} title={t('restartTitle')}>
          {t('restartText', { names: data.settings.filter((row) => row.is_pending).map(texts.label).join(', ') })}
        </Alert>
      )}
      <SearchField value={search} onChange={onSearch} label={t('search')} />
      {sections.length === 0 && <EmptyState title={t('nothingFound')} />}
      {sections.map((section) => (
        <SettingsSection key={section} section={section} rows={fitting.filter((row) => row.section === section)} drafting={drafting} disabled={session.is_built_in} />
      ))}
      <Text size="xs" c="dimmed">
        {t('outside')}
      </Text>
      <SaveBar drafting={drafting} onSave={(password) => void save(password)} />
    </Stack>
  );
}
