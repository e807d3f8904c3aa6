import { Avatar, Group, Paper, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconMoodSmile, IconPlayerPlayFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { CopyButton } from '../../../components';
import { useMessages } from '../../../i18n';
import { workMessages } from '../messages/works';
import classes from '../studio.module.css';
import type { KnownCharacter } from '../useCharacters';
import type { WorkActions } from './useWorkActions';
import { isRunning, type Work } from './work';
import { WorkFacts } from './WorkFacts';
import { WorkFault } from './WorkFault';
import { WorkMenu } from './WorkMenu';
import { WorkProgress } from './WorkProgress';

interface Props {
  work: Work;
  /** How long others of its model took, in milliseconds; null where nobody knows. */
  usualMs: number | null;
  place: number | undefined;
  /** The character that was made; null while it is not there, and for anything else. */
  character: KnownCharacter | null;
  actions: WorkActions;
  onOpen: (id: string, index: number) => void;
}

/** Something that was asked for in the studio: how it stands, or what came of it. */
export const WorkCard = memo(function WorkCard({ work, usualMs, place, character, actions, onOpen }: Props) {
  const t = useMessages(workMessages);
  const title = work.prompt ?? t(`kind_${work.kind}`);

  return (
    <Paper component="article" withBorder p="sm" className={classes.card} aria-label={title}>
      <Stack gap="xs">
        {work.results.length > 0 && (
          <div className={classes.results}>
            {work.results.map((result, index) => (
              <UnstyledButton key={result} className={classes.result} aria-label={t('open', { title })} onClick={() => onOpen(work.id, index)}>
                <img className={classes.resultMedia} src={work.kind === 'image' ? result : work.thumbnail!} alt="" loading="lazy" decoding="async" />
                {work.kind === 'video' && (
                  <span className={classes.play} aria-hidden>
                    <IconPlayerPlayFilled size={22} />
                  </span>
                )}
              </UnstyledButton>
            ))}
          </div>
        )}
        {work.mention !== null && (
          <Group gap="sm">
            <Avatar src={character?.avatar ?? null} alt="" size="lg">
              <IconMoodSmile aria-hidden />
            </Avatar>
            <Text fw={600}>{work.mention}</Text>
            <CopyButton value={work.mention} />
          </Group>
        )}
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
          <Text size="sm" lineClamp={3} className={classes.prompt}>
            {title}
          </Text>
          <WorkMenu work={work} actions={actions} />
        </Group>
        <div>
          <div aria-live="polite" className={classes.live}>
            {isRunning(work) ? (
              <WorkProgress work={work} usualMs={usualMs} place={place} onCancel={() => actions.cancel(work)} />
            ) : (
              // The picture says it to those who see it.
              work.status === 'completed' && <VisuallyHidden>{t('done')}</VisuallyHidden>
            )}
            <WorkFault work={work} />
          </div>
          <WorkFacts work={work} />
        </div>
      </Stack>
    </Paper>
  );
});
