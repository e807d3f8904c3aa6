import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconRepeat, IconWand } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { CopyButton, MediaView, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import classes from './gallery.module.css';
import { messages } from './messages';
import type { Item } from './Pictures';

interface Props {
  item: Item | null;
  onClose: () => void;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** One result as large as the window lets it be. Arrow keys go on to its neighbours, Escape back. */
export function Lightbox({ item, onClose, onPrevious, onNext }: Props) {
  const t = useMessages(messages);
  const format = useFormat();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A player uses the arrows for itself while it has the focus.
      if (item === null || (event.target as HTMLElement).closest('video, input, textarea') !== null) {
        return;
      }

      const go = event.key === 'ArrowLeft' ? onPrevious : event.key === 'ArrowRight' ? onNext : null;
      if (go !== null) {
        event.preventDefault();
        go();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [item, onPrevious, onNext]);

  const isVideo = item?.media.content_type.startsWith('video/') === true;
  return (
    <Modal opened={item !== null} onClose={onClose} size="xl" centered title={item === null ? '' : `${t(item.kind)} · ${item.model}`} closeButtonProps={{ 'aria-label': t('close') }}>
      {item !== null && (
        <Stack gap="sm">
          <div className={classes.stage} key={item.media.id}>
            <MediaView src={item.media.content} kind={isVideo ? 'video' : 'image'} alt={item.prompt} poster={isVideo ? (item.media.thumbnail ?? undefined) : undefined} />
          </div>
          <Group justify="space-between" wrap="nowrap">
            <ActionIcon variant="default" size="lg" disabled={onPrevious === null} onClick={() => onPrevious?.()} aria-label={t('previous')}>
              <IconChevronLeft size={20} aria-hidden />
            </ActionIcon>
            <Text size="xs" c="dimmed" ta="center">
              <TimeText value={item.media.created_at} /> ·{' '}
              {[item.client, item.size?.replace('x', '×'), item.seconds == null ? null : format.duration(item.seconds), format.bytes(item.media.bytes)].filter((fact) => fact != null).join(' · ')}
            </Text>
            <ActionIcon variant="default" size="lg" disabled={onNext === null} onClick={() => onNext?.()} aria-label={t('next')}>
              <IconChevronRight size={20} aria-hidden />
            </ActionIcon>
          </Group>
          {item.prompt !== '' && <Text className={classes.prompt}>{item.prompt}</Text>}
          <Group gap="xs">
            <Button size="xs" variant="default" component="a" href={`${item.media.content}?download=true`} download leftSection={<IconDownload size={16} aria-hidden />}>
              {t('download')}
            </Button>
            {item.media.link != null && <CopyButton value={item.media.link} label={t('copyLink')} size="xs" />}
            <Button size="xs" variant="default" component={Link} to={`/studio?again=${item.generation_id}`} leftSection={<IconRepeat size={16} aria-hidden />}>
              {t('again')}
            </Button>
            {isVideo && item.kind === 'video' && (
              <Button size="xs" variant="default" component={Link} to={`/studio?remix=${item.generation_id}`} leftSection={<IconWand size={16} aria-hidden />}>
                {t('remix')}
              </Button>
            )}
            <Button size="xs" variant="subtle" component={Link} to={`/generations?open=${item.generation_id}`}>
              {t('details')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
