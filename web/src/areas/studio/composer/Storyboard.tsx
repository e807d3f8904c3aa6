import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFormat, useMessages } from '../../../i18n';
import { newKey, type Shot } from '../draft/draft';
import { storyMessages } from '../messages/story';
import { secondsOf } from '../plan/prompt';
import classes from '../studio.module.css';
import { ShotRow } from './ShotRow';

interface Props {
  shots: Shot[];
  onChange: (shots: Shot[]) => void;
  /** How long the video will be; null where nobody can say. */
  seconds: number | null;
  /** How many shots the server takes. */
  most: number;
}

const usualSeconds = 5;

/** A video told shot by shot. Shots are moved by their buttons, with Alt and the arrow keys, or by dragging. */
export function Storyboard({ shots, onChange, seconds, most }: Props) {
  const t = useMessages(storyMessages);
  const format = useFormat();
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const fresh = useRef<string | null>(null);
  const sum = secondsOf(shots);
  const fits = seconds === null || sum === seconds;

  const add = () => {
    const left = seconds === null ? usualSeconds : Math.round((seconds - sum) * 100) / 100;
    const shot = { key: newKey(), seconds: left > 0 ? Math.min(left, usualSeconds) : usualSeconds, scene: '' };
    fresh.current = shot.key;
    onChange([...shots, shot]);
  };

  const move = (from: number, to: number) => {
    if (to >= 0 && to < shots.length && from !== to) {
      const next = [...shots];
      next.splice(to, 0, ...next.splice(from, 1));
      onChange(next);
      setTold(t('moved', { from: from + 1, to: to + 1 }));
    }
  };

  return (
    <Stack gap="xs" role="group" aria-label={t('storyboard')}>
      <ol className={classes.shots}>
        {shots.map((shot, index) => (
          <ShotRow
            key={shot.key}
            shot={shot}
            number={index + 1}
            isLast={index === shots.length - 1}
            takesFocus={fresh.current === shot.key}
            isDragged={dragged === shot.key}
            onChange={(change) => onChange(shots.map((one) => (one.key === shot.key ? { ...one, ...change } : one)))}
            onRemove={() => onChange(shots.filter((one) => one.key !== shot.key))}
            onMove={(by) => move(index, index + by)}
            onDrag={setDragged}
            onDropHere={() => move(shots.findIndex((one) => one.key === dragged), index)}
          />
        ))}
      </ol>
      <Group justify="space-between" gap="xs">
        <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} disabled={shots.length >= most} onClick={add}>
          {t('add')}
        </Button>
        <Text size="sm" c={fits ? 'dimmed' : 'var(--mantine-color-error)'} role="status">
          {seconds === null
            ? t('sum', { seconds: format.number(sum) })
            : t(fits ? 'sumFits' : 'sumDiffers', { seconds: format.number(sum), wanted: format.number(seconds) })}
        </Text>
      </Group>
      <VisuallyHidden aria-live="polite">{told}</VisuallyHidden>
    </Stack>
  );
}
