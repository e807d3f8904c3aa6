import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconMovie, IconX } from '@tabler/icons-react';
import { useMessages } from '../../../i18n';
import type { Draft, Origin } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { inputMessages } from '../messages/inputs';
import { isOwnVideo } from '../plan/videoPlan';

interface Props {
  draft: Draft;
  change: ChangeDraft;
}

/** The earlier video that is made anew, goes on, or shows a character. */
export function OriginField({ draft, change }: Props) {
  const t = useMessages(inputMessages);
  const { origin, mode } = draft;
  if (mode === 'image') {
    return null;
  }

  if (origin === null) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconMovie size={16} aria-hidden />}
        onClick={() => change({ origin: { as: 'remix', id: '' }, batch: 'one' })}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('originAdd')}
      </Button>
    );
  }

  return (
    <Stack gap="xs" role="group" aria-label={t('origin')}>
      {mode === 'video' && (
        <SegmentedControl
          value={origin.as}
          onChange={(as) => change({ origin: { ...origin, as: as as Origin['as'] }, seconds: null })}
          data={[
            { value: 'remix', label: t('originRemix') },
            { value: 'extend', label: t('originExtend') },
          ]}
        />
      )}
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={t(mode === 'character' ? 'originOwnId' : origin.as === 'extend' ? 'originExtendId' : 'originId')}
          placeholder={mode === 'character' ? 'video_…' : t('originHelp')}
          value={origin.id}
          onChange={(event) => change({ origin: { ...origin, id: event.currentTarget.value.trim() } })}
        />
        <Button variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={() => change({ origin: null, seconds: null })}>
          {t('originClear')}
        </Button>
      </Group>
      {mode === 'video' && isOwnVideo(origin.id) && (
        <Text size="xs" c="dimmed">
          {t('originOwn')}
        </Text>
      )}
    </Stack>
  );
}
