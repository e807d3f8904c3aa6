import { Text } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n';
import classes from './MediaView.module.css';
import { messages } from './messages';

interface Props {
  /** A link of this server's (or blob:, data: for pictures); the page may load from nowhere else. */
  src: string;
  kind: 'image' | 'video';
  /** What it shows, e.g. its prompt. */
  alt: string;
  /** Shown before a video plays. */
  poster?: string | undefined;
  /** Without controls and sound, plays on hover: for lists. */
  thumbnail?: boolean;
}

/** A picture, or a video with its player. */
export function MediaView({ src, kind, alt, poster, thumbnail = false }: Props) {
  const t = useMessages(messages);
  const [failed, setFailed] = useState<string | null>(null);
  if (failed === src) {
    return (
      <Text size="sm" c="dimmed" className={classes.failed}>
        {t('mediaFailed')}
      </Text>
    );
  }

  const onError = () => setFailed(src);
  if (kind === 'image') {
    return <img className={classes.media} src={src} alt={alt} loading="lazy" decoding="async" onError={onError} />;
  }

  return thumbnail ? (
    <video
      className={classes.media}
      src={src}
      poster={poster}
      aria-label={alt}
      preload={poster === undefined ? 'metadata' : 'none'}
      muted
      loop
      playsInline
      onPointerEnter={(event) => void event.currentTarget.play().catch(() => undefined)}
      onPointerLeave={(event) => event.currentTarget.pause()}
      onError={onError}
    />
  ) : (
    <video className={classes.media} src={src} poster={poster} aria-label={alt} preload="metadata" controls playsInline onError={onError} />
  );
}
