import { Button, Group, Text } from '@mantine/core';
import { StatusBadge } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { healths, tones, type AccountHealth } from './account';
import { messages } from './messages';
import { useSummary } from './useSummary';

interface Props {
  /** The health that the list is filtered by; null for none. */
  health: AccountHealth | null;
  onHealth: (health: AccountHealth | null) => void;
}

/** How many accounts are in each health; each figure filters the list. */
export function Summary({ health, onHealth }: Props) {
  const t = useMessages(messages);
  const format = useFormat();
  const { data: summary } = useSummary();
  if (summary === undefined) {
    return null;
  }

  const { images_today: images, videos_today: videos, errors_today: errors } = summary.made;
  return (
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {t('total', { n: summary.total })}
      </Text>
      {healths
        .filter((one) => summary[one] > 0)
        .map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant={health === one ? 'light' : 'subtle'}
            color="gray"
            aria-pressed={health === one}
            onClick={() => onHealth(health === one ? null : one)}
          >
            <StatusBadge tone={tones[one]} label={`${t(one)} ${format.number(summary[one])}`} />
          </Button>
        ))}
      <Text size="sm" c="dimmed">
        {t('madeToday', { images, videos, errors })}
      </Text>
    </Group>
  );
}
