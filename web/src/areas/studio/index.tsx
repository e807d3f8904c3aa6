import { Skeleton } from '@mantine/core';
import { ErrorNote, Page } from '../../components';
import { useMessages } from '../../i18n';
import { useDraft } from './draft/useDraft';
import { messages } from './messages';
import { useOptions } from './options';
import { PresetMenu } from './presets/PresetMenu';
import { Studio } from './Studio';

/** Where an operator makes pictures and videos by hand. */
export default function StudioPage() {
  const t = useMessages(messages);
  const options = useOptions();
  const [draft, change] = useDraft();

  return (
    <Page title={t('title')} description={t('description')} actions={<PresetMenu draft={draft} change={change} />}>
      <ErrorNote error={options.error} onRetry={() => void options.refetch()} />
      {options.isPending && <Skeleton h={420} />}
      {options.data !== undefined && <Studio options={options.data} draft={draft} change={change} />}
    </Page>
  );
}
