import { Alert, Anchor, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session';
import { useMessages } from '../../i18n';
import { AccountsPaste } from './AccountsPaste';
import { messages } from './messages';
import { UpstreamKey } from './UpstreamKey';

const ways = ['key', 'accounts', 'simulator'] as const;

interface Props {
  onDone: () => void;
  onCredentials: () => void;
}

/** What makes the videos: an upstream by its key, Sora accounts, or the simulator for now. */
export function UpstreamStep({ onDone, onCredentials }: Props) {
  const t = useMessages(messages);
  const session = useSession();
  const [way, setWay] = useState<(typeof ways)[number]>(session.is_built_in ? 'simulator' : 'key');

  return (
    <>
      <Title order={2}>{t('upstreamTitle')}</Title>
      {!session.simulated && (
        <Alert color="green" icon={<IconCheck aria-hidden />}>
          {t('upstreamDone')}{' '}
          <Anchor component={Link} to="/upstreams" size="sm">
            {t('toUpstreams')}
          </Anchor>
        </Alert>
      )}
      <Radio.Group value={way} onChange={(chosen) => setWay(ways.find((known) => known === chosen) ?? 'key')} label={t('upstreamText')}>
        <Stack gap="xs" mt="xs">
          {ways.map((known) => (
            <Radio key={known} value={known} label={t(`${known}Way`)} description={t(`${known}WayHelp`)} />
          ))}
        </Stack>
      </Radio.Group>
      {way !== 'simulator' && session.is_built_in && (
        <Alert color="yellow" icon={<IconUserShield aria-hidden />}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('credentialsFirst')}</Text>
            <Button size="xs" variant="default" onClick={onCredentials}>
              {t('toCredentials')}
            </Button>
          </Group>
        </Alert>
      )}
      {way === 'key' && !session.is_built_in && <UpstreamKey onDone={onDone} />}
      {way === 'accounts' && !session.is_built_in && <AccountsPaste onDone={onDone} />}
      {way === 'simulator' && (
        <Group>
          <Button onClick={onDone}>{t('goOn')}</Button>
        </Group>
      )}
    </>
  );
}
