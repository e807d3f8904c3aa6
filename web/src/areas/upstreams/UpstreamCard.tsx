import { ActionIcon, Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { StatusBadge, TimeText } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import { kindsOf, standingOf, toneOf, type Upstream } from './upstream';
import type { useUpstreamActions } from './useUpstreamActions';

interface Props {
  upstream: Upstream;
  /** Those that were added here, in their order. */
  own: Upstream[];
  actions: ReturnType<typeof useUpstreamActions>;
  onOpen: () => void;
  onEdit: () => void;
}

/** An upstream: how it is, what it makes, and what can be done with it. */
export function UpstreamCard({ upstream, own, actions, onOpen, onEdit }: Props) {
  const t = useMessages(messages);
  const { name, accounts, hold } = upstream;
  const standing = standingOf(upstream);
  const place = own.findIndex((other) => other.name === name);
  const facts = [
    accounts.total === 0 ? null : t('accountsReady', { n: accounts.ready, total: accounts.total }),
    upstream.under_way === 0 ? null : t('underWay', { n: upstream.under_way }),
  ].filter((fact) => fact !== null);

  return (
    <Card withBorder padding="md" component="section" aria-label={name} data-upstream={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} miw={0} flex="1 1 260px">
          <Group gap="xs">
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Title>
            <StatusBadge tone={toneOf[standing]} label={t(standing)} reason={hold?.text} />
            {upstream.is_simulated && <Badge variant="light" color="yellow">{t('simulated')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {[upstream.preset, upstream.base_url].filter((part) => part !== null).join(' · ')}
          </Text>
          <Group gap={6}>
            {kindsOf(upstream.targets).map((kind) => (
              <Badge key={kind} variant="default" tt="none" fw={500}>
                {t(kind)}
              </Badge>
            ))}
            {upstream.is_locked && (
              <Badge variant="default" tt="none" fw={500} leftSection={<IconLock size={12} aria-hidden />} title={upstream.origin === 'configuration' ? t('configurationHint') : undefined}>
                {t(upstream.origin)}
              </Badge>
            )}
          </Group>
          {hold !== null && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {hold.text} {hold.until !== null && <>({t('until')} <TimeText value={hold.until} as="time" />)</>}
            </Text>
          )}
          {upstream.mistakes.map((mistake) => (
            <Text key={mistake.param} size="sm" c="var(--mantine-color-error)" style={{ overflowWrap: 'anywhere' }}>
              {mistake.message}
            </Text>
          ))}
          <Text size="sm" c="dimmed">
            <Anchor component={Link} to={`/accounts?upstream=${encodeURIComponent(name)}`} size="sm">
              {t('accounts', { n: accounts.total })}
            </Anchor>
            {facts.map((fact) => ` · ${fact}`)}
          </Text>
        </Stack>
        <Group gap={6}>
          {place >= 0 && own.length > 1 && (
            <>
              <ActionIcon variant="default" size="lg" aria-label={t('moveUp', { name })} disabled={place === 0} onClick={() => void actions.move(own, upstream, -1)}>
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="default" size="lg" aria-label={t('moveDown', { name })} disabled={place === own.length - 1} onClick={() => void actions.move(own, upstream, 1)}>
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
            </>
          )}
          {hold !== null && (
            <Button size="xs" variant="default" onClick={() => void actions.release(upstream)}>
              {t('release')}
            </Button>
          )}
          {!upstream.is_retired && !upstream.is_superseded && accounts.enabled > 0 && (
            <Button size="xs" variant="default" loading={actions.busy === name} onClick={() => void actions.test(upstream)}>
              {t('test')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onOpen}>
            {t('details')}
          </Button>
          {!upstream.is_locked && !upstream.is_retired && (
            <>
              <Button size="xs" variant="default" onClick={onEdit}>
                {t('edit')}
              </Button>
              <Button size="xs" variant="light" color="red" onClick={() => void actions.remove(upstream)}>
                {t('delete')}
              </Button>
            </>
          )}
        </Group>
      </Group>
    </Card>
  );
}
