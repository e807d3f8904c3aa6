import { Alert, Anchor, Button, Group, Progress, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session';
import { ErrorNote, MediaView } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { askForVideo, useFirstVideo } from './useFirstVideo';

interface Props {
  /** The video that was asked for; null before that. */
  id: string | null;
  onAsked: (id: string) => void;
}

/** The first video, from the prompt to the player. */
export function VideoStep({ id, onAsked }: Props) {
  const t = useMessages(messages);
  const format = useFormat();
  const session = useSession();
  const [prompt, setPrompt] = useState(t('firstPrompt'));
  const [fault, setFault] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const { data: video, error } = useFirstVideo(id);
  const isRunning = id !== null && (video === undefined || video.status === 'queued' || video.status === 'in_progress') && error === null;

  const ask = async () => {
    setFault(null);
    setSending(true);
    try {
      onAsked((await askForVideo(prompt.trim())).id);
    } catch (refusal) {
      setFault(refusal);
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <Title order={2}>{t('videoTitle')}</Title>
      {session.simulated && (
        <Alert color="yellow" variant="light" icon={<IconFlask aria-hidden />}>
          {t('simulatedVideo')}
        </Alert>
      )}
      <Textarea label={t('prompt')} value={prompt} onChange={(event) => setPrompt(event.currentTarget.value)} autosize minRows={2} maxLength={4000} disabled={isRunning} />
      <Group>
        <Button onClick={() => void ask()} loading={sending} disabled={prompt.trim() === '' || isRunning}>
          {id === null ? t('makeVideo') : t('makeAnother')}
        </Button>
      </Group>
      <ErrorNote error={fault ?? error} />
      {isRunning && (
        <Stack gap={4} role="status">
          <Text size="sm">{video?.status === 'in_progress' ? t('making', { done: format.percent(video.progress / 100) }) : t('waiting')}</Text>
          <Progress value={video?.progress ?? 0} animated aria-label={t('progress')} />
        </Stack>
      )}
      {video?.status === 'failed' && (
        <Alert color="red" role="alert" title={t('failed')}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {video.error?.message}
          </Text>
          <Anchor component={Link} to="/generations" size="sm">
            {t('toGenerations')}
          </Anchor>
        </Alert>
      )}
      {video?.status === 'completed' && (
        <Stack gap="xs" align="flex-start">
          <MediaView src={`/v1/videos/${encodeURIComponent(video.id)}/content`} kind="video" alt={prompt} />
          <Anchor component={Link} to="/studio" size="sm">
            {t('toStudio')}
          </Anchor>
        </Stack>
      )}
    </>
  );
}
