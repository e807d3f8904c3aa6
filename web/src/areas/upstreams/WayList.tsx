import { Stack, Text } from '@mantine/core';
import { Money, StatusBadge, type Tone } from '../../components';
import { useMessages } from '../../i18n';
import { routeMessages } from './routeMessages';
import type { Way } from './useModels';

const tones: Record<Way['fit'], Tone> = { exact: 'good', adjusted: 'warn', impossible: 'bad' };

/** What each target would make of a request, in the order they are tried. */
export function WayList({ ways }: { ways: Way[] }) {
  const t = useMessages(routeMessages);
  if (ways.length === 0) {
    return <Text size="sm">{t('nobody')}</Text>;
  }

  return (
    <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {ways.map((way) => (
        <li key={way.target} data-target={way.target}>
          <Text component="div" size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Text span fw={600}>
              {way.target}
            </Text>{' '}
            <StatusBadge tone={way.is_reachable ? tones[way.fit] : 'off'} label={way.is_reachable ? t(way.fit) : `${t(way.fit)}, ${t('noAccount')}`} />{' '}
            {[way.model, way.seconds === null ? null : `${way.seconds} s`, way.size].filter((fact) => fact !== null).join(' · ')}{' '}
            {way.estimate !== null && <Money dollars={way.estimate} />}
          </Text>
          {way.why !== null && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {way.why}
            </Text>
          )}
          {way.adjustments.map((adjustment) => (
            <Text key={adjustment.field} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {adjustment.field}: {adjustment.why}
            </Text>
          ))}
        </li>
      ))}
    </Stack>
  );
}
