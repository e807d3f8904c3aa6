import { Switch } from '@mantine/core';
import { useMessages } from '../../../i18n';
import { newKey, type Draft } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { storyMessages } from '../messages/story';
import { Storyboard } from './Storyboard';

interface Props {
  draft: Draft;
  change: ChangeDraft;
  /** Whether the upstream is told the shots in words alone. */
  isStandIn: boolean;
  /** How long the video will be; null where nobody can say. */
  seconds: number | null;
  /** How many shots the server takes. */
  most: number;
}

const firstSeconds = 5;

/** Whether the video is told shot by shot, and the shots. */
export function StoryboardField({ draft, change, isStandIn, seconds, most }: Props) {
  const t = useMessages(storyMessages);
  const { shots } = draft;
  const begin = () => [{ key: newKey(), seconds: Math.min(firstSeconds, seconds ?? firstSeconds), scene: '' }];

  return (
    <>
      <Switch
        label={t('storyboardOn')}
        description={shots !== null && isStandIn ? t('storyboardStandIn') : undefined}
        checked={shots !== null}
        onChange={(event) => change({ shots: event.currentTarget.checked ? begin() : null })}
      />
      {shots !== null && (
        <Storyboard shots={shots} onChange={(next) => change({ shots: next.length === 0 ? null : next })} seconds={seconds} most={most} />
      )}
    </>
  );
}
