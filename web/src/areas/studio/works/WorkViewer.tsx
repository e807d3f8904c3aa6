import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote, MediaView } from '../../../components';
import { useMessages } from '../../../i18n';
import { workMessages } from '../messages/works';
import classes from '../studio.module.css';
import { ShareLink } from './ShareLink';
import type { WorkActions } from './useWorkActions';
import type { Work } from './work';
import { WorkFacts } from './WorkFacts';
import { fileName } from './WorkMenu';

interface Props {
  work: Work;
  first: number;
  actions: WorkActions;
  onClose: () => void;
}

/** A result in full: the player, what it was made from, and where one can go on from it. */
export function WorkViewer({ work, first, actions, onClose }: Props) {
  const t = useMessages(workMessages);
  const [index, setIndex] = useState(first);
  const result = work.results[index];
  const title = work.prompt ?? t(`kind_${work.kind}`);
  const then = (act: () => unknown) => () => {
    onClose();
    act();
  };

  return (
    <Modal opened onClose={onClose} size="xl" title={t(`kind_${work.kind}`)} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        {result === undefined ? (
          <ErrorNote error={new Error(t('gone'))} />
        ) : (
          <div className={classes.stage}>
            <MediaView
              key={result}
              src={result}
              kind={work.kind === 'video' ? 'video' : 'image'}
              alt={title}
              poster={work.kind === 'video' ? (work.thumbnail ?? undefined) : undefined}
            />
          </div>
        )}
        {work.results.length > 1 && (
          <Group justify="center" gap="sm">
            <Button variant="default" size="xs" disabled={index === 0} leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={() => setIndex(index - 1)}>
              {t('previous')}
            </Button>
            <Text size="sm" role="status">
              {t('nth', { index: index + 1, of: work.results.length })}
            </Text>
            <Button variant="default" size="xs" disabled={index === work.results.length - 1} rightSection={<IconChevronRight size={16} aria-hidden />} onClick={() => setIndex(index + 1)}>
              {t('next')}
            </Button>
          </Group>
        )}
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <WorkFacts work={work} />
        <Group gap="xs">
          <Button component="a" href={result} download={fileName(work, index)} leftSection={<IconDownload size={18} aria-hidden />}>
            {t('download')}
          </Button>
          <ShareLink work={work} index={index} />
          <Button variant="default" onClick={then(() => actions.again(work))}>
            {t('again')}
          </Button>
          {work.kind === 'video' ? (
            <>
              <Button variant="default" onClick={then(() => actions.remix(work))}>
                {t('remix')}
              </Button>
              <Button variant="default" onClick={then(() => actions.extend(work))}>
                {t('extend')}
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" onClick={then(() => actions.asInput(work, index, 'video'))}>
                {t('toVideo')}
              </Button>
              <Button variant="default" onClick={then(() => actions.asInput(work, index, 'image'))}>
                {t('toImage')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
