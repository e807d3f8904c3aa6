import { Button, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n';
import { messages } from '../messages';

interface Props {
  count: number;
  onClear: () => void;
  /** Buttons that act on the marked rows. */
  children: ReactNode;
}

/** Stands above a DataTable while rows are marked: how many, and what can be done with them. */
export function SelectionBar({ count, onClear, children }: Props) {
  const t = useMessages(messages);
  return count === 0 ? null : (
    <Paper withBorder px="sm" py={6} role="region" aria-label={t('selected', { n: count })}>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {t('selected', { n: count })}
        </Text>
        {children}
        <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
          {t('clearSelection')}
        </Button>
      </Group>
    </Paper>
  );
}
