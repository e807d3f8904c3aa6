import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { admin, answer, type Schema } from '../../api';
import { ErrorNote } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';

type Request = Schema<'CleanUpRequest'>;

const mostDays = 3650;

/** Asks what is to be cleaned up, says what that would remove, and begins. */
export function CleanUpDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(messages);
  const format = useFormat();
  const queries = useQueryClient();
  const [request, setRequest] = useState<Request>({ older_than_days: 30, kinds: ['video', 'image'] });
  const [settled] = useDebouncedValue(request, 400);
  const isWhole = settled.kinds.length > 0;

  const preview = useQuery({
    queryKey: ['media', 'preview', settled],
    queryFn: () => answer(admin.POST('/api/admin/media/clean-up', { params: { query: { preview: true } }, body: settled })),
    enabled: isWhole,
    gcTime: 0,
  });
  const start = useMutation({
    mutationFn: () => answer(admin.POST('/api/admin/media/clean-up', { body: request })),
    onSuccess: (begun) => {
      queries.setQueryData(['media', 'clean-up'], begun);
      onClose();
    },
  });
  const nothing = !isWhole || preview.data === undefined || preview.data.generations === 0 || settled !== request;

  return (
    <Modal opened onClose={onClose} title={t('cleanUp')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">
        <NumberInput
          label={t('olderThan')}
          description={t('olderThanHint')}
          min={0}
          max={mostDays}
          allowDecimal={false}
          value={request.older_than_days}
          onChange={(days) => setRequest({ ...request, older_than_days: Math.min(mostDays, Math.max(0, Number(days) || 0)) })}
          data-autofocus
        />
        <Checkbox.Group label={t('ofKinds')} value={request.kinds} onChange={(kinds) => setRequest({ ...request, kinds: kinds as Request['kinds'] })}>
          <Group mt={6}>
            <Checkbox value="video" label={t('video')} />
            <Checkbox value="image" label={t('image')} />
            <Checkbox value="character" label={t('character')} />
          </Group>
        </Checkbox.Group>
        <ErrorNote error={preview.error ?? start.error} />
        <Text size="sm" role="status">
          {!isWhole ? t('noKind') : preview.data === undefined ? t('counting') : preview.data.generations === 0 ? t('nothingOld') : t('wouldRemove', { n: preview.data.generations, files: preview.data.files, bytes: format.bytes(preview.data.bytes) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('cleanUpBody')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('notNow')}
          </Button>
          <Button color="red" disabled={nothing} loading={start.isPending} onClick={() => start.mutate()}>
            {t('cleanUpAction', { n: preview.data?.generations ?? 0 })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
