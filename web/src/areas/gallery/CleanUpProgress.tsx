import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { admin, answer } from '../../api';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';

/** How far the clean-up has got that was begun last. While it runs it is asked for every second. */
export function CleanUpProgress() {
  const t = useMessages(messages);
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['media', 'clean-up'],
    queryFn: () => answer(admin.GET('/api/admin/media/clean-up')),
    refetchInterval: ({ state }) => (state.data?.is_running ? 1_000 : false),
  });
  const wasRunning = useRef(false);

  useEffect(() => {
    if (wasRunning.current && data?.is_running === false) {
      void queries.invalidateQueries({ queryKey: ['media'] });
    }

    wasRunning.current = data?.is_running === true;
  }, [data, queries]);

  if (data?.started_at == null) {
    return null;
  }

  return (
    <Alert variant="light" color={data.is_running ? 'torii' : 'gray'} icon={<IconInfoCircle aria-hidden />} title={t(data.is_running ? 'cleaning' : 'cleaned')} role="status">
      <Text size="sm">{t('cleanedUp', { n: data.generations, files: data.files, bytes: format.bytes(data.bytes) })}</Text>
    </Alert>
  );
}
