import { NumberInput, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { routeMessages } from './routeMessages';
import { useModels } from './useModels';
import { WayList } from './WayList';

const pauseMs = 250;

/** Tells where a request would go and what would be made of it there. */
export function WayPreview() {
  const t = useMessages(routeMessages);
  const models = useModels().data?.items ?? [];
  const [wish, setWish] = useState({ model: 'sora-2', seconds: null as number | null, size: '', storyboard: false });
  const [asked] = useDebouncedValue(wish, pauseMs);
  const { model, seconds, size, storyboard } = asked;
  const preview = useQuery({
    queryKey: ['routes', 'preview', asked],
    queryFn: ({ signal }) =>
      answer(
        admin.GET('/api/admin/routes/preview', {
          params: { query: { model, ...(seconds !== null && { seconds }), ...(size !== '' && { size }), ...(storyboard && { storyboard }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('previewText')}
      </Text>
      <Select
        label={t('model')}
        data={models.map((entry) => entry.model)}
        value={wish.model}
        onChange={(name) => name !== null && setWish({ ...wish, model: name })}
        searchable
        allowDeselect={false}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t('seconds')}
          placeholder={t('usual')}
          min={1}
          max={600}
          allowDecimal={false}
          value={wish.seconds ?? ''}
          onChange={(value) => setWish({ ...wish, seconds: typeof value === 'number' ? value : null })}
        />
        <TextInput label={t('size')} placeholder="1280x720" value={wish.size} onChange={(event) => setWish({ ...wish, size: event.currentTarget.value.trim() })} />
      </SimpleGrid>
      <Switch label={t('storyboard')} checked={wish.storyboard} onChange={(event) => setWish({ ...wish, storyboard: event.currentTarget.checked })} />
      <ErrorNote error={preview.error} />
      {preview.data !== undefined && preview.error === null && (
        <div aria-live="polite">
          {preview.data.route !== null && (
            <Text size="sm" c="dimmed" mb="xs">
              {t('viaRoute', { name: preview.data.route })}
            </Text>
          )}
          <WayList ways={preview.data.ways} />
        </div>
      )}
    </Stack>
  );
}
