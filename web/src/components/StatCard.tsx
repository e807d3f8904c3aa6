import { Group, Paper, Text } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './StatCard.module.css';

interface Props {
  label: string;
  /** The figure, already written in the viewer's language. */
  value: ReactNode;
  /** A line below, e.g. yesterday's figure. */
  note?: ReactNode;
  icon?: TablerIcon;
  /** Where the figure can be looked into. */
  to?: string;
}

/** One figure with its name. */
export function StatCard({ label, value, note, icon: Icon, to }: Props) {
  const content = (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        {Icon !== undefined && <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />}
      </Group>
      <Text className={classes.value}>{value}</Text>
      {note !== undefined && (
        <Text component="div" size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </>
  );

  return to === undefined ? (
    <Paper className={classes.card}>{content}</Paper>
  ) : (
    <Paper className={classes.card} data-link component={Link} to={to}>
      {content}
    </Paper>
  );
}
