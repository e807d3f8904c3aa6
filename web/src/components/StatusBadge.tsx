import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconPlayerPlay,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from './StatusBadge.module.css';

/** What a state means to the operator: well, at work, waiting, worth a look, broken, out of use. */
export type Tone = 'good' | 'busy' | 'wait' | 'warn' | 'bad' | 'off';

const icons: Record<Tone, TablerIcon> = {
  good: IconCircleCheck,
  busy: IconPlayerPlay,
  wait: IconClock,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  off: IconCircleDashed,
};

interface Props {
  tone: Tone;
  /** The state's name in the viewer's language. */
  label: string;
  /** Why, shown on hover; put it into the page as well where it matters. */
  reason?: string | null | undefined;
}

/** A state as a word, an icon and a colour; the colour alone never carries the meaning. */
export function StatusBadge({ tone, label, reason }: Props) {
  const Icon = icons[tone];
  return (
    <span className={classes.badge} data-tone={tone} title={reason ?? undefined}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
