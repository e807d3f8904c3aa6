import { Alert, Drawer, Group, Loader, ScrollArea, Stack, Tabs, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { admin, answer } from '../../api';
import { useGenerationEvents } from '../../app/live';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { Attempts } from './Attempts';
import { CauseNote } from './CauseNote';
import { detailMessages } from './detailMessages';
import { DrawerActions } from './DrawerActions';
import { Facts } from './Facts';
import { messages } from './messages';
import { RequestView } from './RequestView';
import { Results } from './Results';
import { StateBadge } from './StateBadge';
import { Timeline } from './Timeline';

// Progress comes four times a second; the whole is read again once in a while.
const gatherMs = 700;

interface Props {
  id: string | null;
  onClose: () => void;
  /** Opens another one in its place. */
  onOpen: (id: string) => void;
}

/** All that is known of one generation, live. */
export function GenerationDrawer({ id, onClose, onOpen }: Props) {
  const t = useMessages(messages);
  const d = useMessages(detailMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['generations', 'one', id],
    queryFn: () => answer(admin.GET('/api/admin/generations/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  });
  useFollowing(id);
  const simulated = data?.adjustments.find((change) => change.field === 'upstream' && change.used === 'simulator');

  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={data === undefined ? t('generation') : `${t(data.generation.kind)} · ${data.generation.model}`}
      closeButtonProps={{ 'aria-label': t('close') }}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <Loader mx="auto" my="xl" aria-label={t('loading')} />
      ) : (
        <Stack gap="md">
          <Group>
            <StateBadge row={data.generation} />
          </Group>
          <CauseNote row={data.generation} attempts={data.attempts} />
          <Results detail={data} />
          {data.text != null && <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.text}</Text>}
          <DrawerActions detail={data} onOpen={onOpen} onGone={onClose} />
          {simulated !== undefined && data.generation.state === 'completed' && (
            <Alert variant="light" color="gray" icon={<IconFlask aria-hidden />}>
              {d('simulated')}
            </Alert>
          )}
          <Tabs defaultValue="timeline" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="timeline">{d('timeline')}</Tabs.Tab>
              <Tabs.Tab value="request">{d('request')}</Tabs.Tab>
              <Tabs.Tab value="attempts">{d('attempts', { n: data.attempts.length })}</Tabs.Tab>
              <Tabs.Tab value="facts">{d('facts')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="timeline" pt="md">
              <Timeline events={data.events} />
            </Tabs.Panel>
            <Tabs.Panel value="request" pt="md">
              <RequestView detail={data} onOpen={onOpen} />
            </Tabs.Panel>
            <Tabs.Panel value="attempts" pt="md">
              <Attempts attempts={data.attempts} />
            </Tabs.Panel>
            <Tabs.Panel value="facts" pt="md">
              <Facts detail={data} onOpen={onOpen} />
            </Tabs.Panel>
          </Tabs>
        </Stack>
      )}
    </Drawer>
  );
}

/** Reads the open one again as it moves on. */
function useFollowing(id: string | null): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useGenerationEvents((event) => {
    if (event.id === id) {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void queries.invalidateQueries({ queryKey: ['generations', 'one', id] });
      }, gatherMs);
    }
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
