import { Stack, Text, ThemeIcon } from '@mantine/core';
import { IconMoodEmpty, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import { messages } from './messages';

interface Props {
  title?: string;
  /** What to do about it. */
  children?: ReactNode;
  icon?: TablerIcon;
  /** A button that does it. */
  action?: ReactNode;
}

/** Stands where a list would be: says that there is nothing, and what to do about it. */
export function EmptyState({ title, children, icon: Icon = IconMoodEmpty, action }: Props) {
  const t = useMessages(messages);
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <ThemeIcon size={56} radius="xl" variant="light" color="gray" aria-hidden>
        <Icon size={30} stroke={1.5} />
      </ThemeIcon>
      <Text fw={600}>{title ?? t('empty')}</Text>
      {children !== undefined && (
        <Text component="div" size="sm" c="dimmed" maw={460}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
