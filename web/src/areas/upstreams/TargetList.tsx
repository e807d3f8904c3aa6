import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { useFormat, useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import { messages } from './messages';
import { lengthsOf, type Target } from './upstream';

/** What an upstream's targets make, one below the other: on a phone a table of them could not be read. */
export function TargetList({ targets }: { targets: Target[] }) {
  return (
    <Stack gap="xs">
      {targets.map((target) => (
        <TargetCard key={target.name} target={target} />
      ))}
    </Stack>
  );
}

function TargetCard({ target }: { target: Target }) {
  const t = useMessages(detailMessages);
  const words = useMessages(messages);
  const format = useFormat();
  const { sizes, seconds, price } = target;
  const other = target.follows_catalogue ? t('asAsked') : t('any');
  const facts: [string, string][] = [
    [t('model'), target.model ?? t('none')],
    ...(target.kinds.includes('video') ? ([[t('lengths'), seconds === null ? other : lengthsOf(seconds)]] as [string, string][]) : []),
    [t('sizes'), sizes === null ? other : sizes.length > 3 ? t('sizesMore', { first: sizes.slice(0, 2).join(', '), n: sizes.length - 2 }) : sizes.join(', ')],
  ];
  if (price !== null) {
    const parts = [price.per_second > 0 && t('perSecond', { price: format.money(price.per_second) }), price.each > 0 && t('each', { price: format.money(price.each) })];
    facts.push([t('price'), parts.filter((part) => part !== false).join(', ')]);
  }

  const extras = [
    target.serves.length > 0 && t('serves', { models: target.serves.join(', ') }),
    target.frames > 0 && t('frames', { n: target.frames }),
    target.references > 0 && t('references', { n: target.references }),
    target.audio && t('audio'),
  ].filter((extra) => extra !== false);

  return (
    <Card withBorder padding="sm" data-target={target.name}>
      <Group gap={6} mb={4}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {target.name}
        </Text>
        {target.kinds.map((kind) => (
          <Badge key={kind} variant="default" tt="none" fw={500}>
            {words(kind)}
          </Badge>
        ))}
      </Group>
      {facts.map(([name, value]) => (
        <Text key={name} size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Text span c="dimmed">
            {name}:
          </Text>{' '}
          {value}
        </Text>
      ))}
      {extras.length > 0 && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {extras.join(' · ')}
        </Text>
      )}
      {target.hold !== null && (
        <Text size="sm" c="var(--mantine-color-error)" style={{ overflowWrap: 'anywhere' }}>
          {t('held', { why: target.hold.text ?? target.hold.cause })}
        </Text>
      )}
    </Card>
  );
}
