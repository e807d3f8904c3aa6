import { ActionIcon, Group, NumberInput, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../../../i18n';
import type { Shot } from '../draft/draft';
import { storyMessages } from '../messages/story';
import classes from '../studio.module.css';

interface Props {
  shot: Shot;
  /** Its place, from 1. */
  number: number;
  isLast: boolean;
  /** It was just added: one goes on writing there. */
  takesFocus: boolean;
  isDragged: boolean;
  onChange: (change: Partial<Shot>) => void;
  onRemove: () => void;
  onMove: (by: number) => void;
  onDrag: (key: string | null) => void;
  onDropHere: () => void;
}

// The longest that the prompt language reads.
const mostSeconds = 10_000;

/** One shot: its length and what it shows. */
export function ShotRow({ shot, number, isLast, takesFocus, isDragged, onChange, onRemove, onMove, onDrag, onDropHere }: Props) {
  const t = useMessages(storyMessages);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by !== 0) {
      event.preventDefault();
      onMove(by);
    }
  };

  return (
    <li
      className={classes.shot}
      data-dragged={isDragged || undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
        }
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          onDropHere();
        }
      }}
    >
      <span className={classes.grip} draggable aria-hidden title={t('drag')} onDragStart={() => onDrag(shot.key)} onDragEnd={() => onDrag(null)}>
        <IconGripVertical size={18} />
      </span>
      <NumberInput
        className={classes.shotSeconds}
        aria-label={t('shotSeconds', { n: number })}
        suffix=" s"
        size="xs"
        min={0.1}
        max={mostSeconds}
        step={1}
        decimalScale={2}
        value={shot.seconds}
        onChange={(value) => {
          if (typeof value === 'number' && value > 0) {
            onChange({ seconds: value });
          }
        }}
      />
      <Textarea
        className={classes.shotScene}
        label={t('shotScene', { n: number })}
        placeholder={t('scenePlaceholder')}
        size="xs"
        autosize
        minRows={1}
        maxRows={8}
        data-autofocus={takesFocus || undefined}
        autoFocus={takesFocus}
        value={shot.scene}
        onChange={(event) => onChange({ scene: event.currentTarget.value })}
      />
      <Group gap={2} wrap="nowrap" className={classes.shotButtons}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('up', { n: number })} disabled={number === 1} onClick={() => onMove(-1)}>
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('down', { n: number })} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('removeShot', { n: number })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}
