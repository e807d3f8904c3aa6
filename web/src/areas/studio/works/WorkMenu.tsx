import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconDownload,
  IconMoodSmile,
  IconPhoto,
  IconPlayerTrackNext,
  IconRefresh,
  IconTimeline,
  IconTrash,
  IconVideo,
  IconWand,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n';
import { workMessages } from '../messages/works';
import type { WorkActions } from './useWorkActions';
import { bareId, isRunning, type Work } from './work';

interface Props {
  work: Work;
  actions: WorkActions;
}

/** What can be done with a result. */
export function WorkMenu({ work, actions }: Props) {
  const t = useMessages(workMessages);
  const isThere = work.status === 'completed';
  const isVideo = work.kind === 'video';

  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('actions')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void actions.again(work)}>
          {t('again')}
        </Menu.Item>
        {isThere && isVideo && (
          <>
            <Menu.Item leftSection={<IconWand size={16} aria-hidden />} onClick={() => actions.remix(work)}>
              {t('remix')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlayerTrackNext size={16} aria-hidden />} onClick={() => actions.extend(work)}>
              {t('extend')}
            </Menu.Item>
            <Menu.Item leftSection={<IconMoodSmile size={16} aria-hidden />} onClick={() => actions.toCharacter(work)}>
              {t('toCharacter')}
            </Menu.Item>
          </>
        )}
        {isThere && work.kind !== 'character' && (
          <>
            <Menu.Item leftSection={<IconVideo size={16} aria-hidden />} onClick={() => void actions.asInput(work, 0, 'video')}>
              {t(isVideo ? 'firstFrameToVideo' : 'toVideo')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => void actions.asInput(work, 0, 'image')}>
              {t(isVideo ? 'firstFrameToImage' : 'toImage')}
            </Menu.Item>
          </>
        )}
        {work.results.map((result, index) => (
          <Menu.Item key={result} component="a" href={result} download={fileName(work, index)} leftSection={<IconDownload size={16} aria-hidden />}>
            {work.results.length === 1 ? t('download') : t('downloadOne', { n: index + 1 })}
          </Menu.Item>
        ))}
        <Menu.Item component={Link} to={`/generations?open=${bareId(work.id)}`} leftSection={<IconTimeline size={16} aria-hidden />}>
          {t('timeline')}
        </Menu.Item>
        {!isRunning(work) && (
          <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void actions.remove(work)}>
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a result is saved as. */
export function fileName(work: Work, index: number): string {
  const number = work.results.length > 1 ? `-${index + 1}` : '';
  return `${work.id}${number}.${work.kind === 'video' ? 'mp4' : 'png'}`;
}
