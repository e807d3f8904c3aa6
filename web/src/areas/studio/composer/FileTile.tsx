import { CloseButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat, useMessages } from '../../../i18n';
import type { DraftFile } from '../draft/draft';
import { inputMessages } from '../messages/inputs';
import classes from '../studio.module.css';

interface Props {
  file: DraftFile;
  onRemove: () => void;
}

/** A chosen file with its picture; says so when the server has it no more. */
export function FileTile({ file, onRemove }: Props) {
  const t = useMessages(inputMessages);
  const format = useFormat();
  const [gone, setGone] = useState(false);
  const src = `/v1/files/${encodeURIComponent(file.id)}/content`;

  return (
    <li className={classes.tile}>
      {gone ? (
        <Text size="xs" c="var(--mantine-color-error)" className={classes.tileMedia}>
          {t('fileGone')}
        </Text>
      ) : file.kind === 'image' ? (
        <img className={classes.tileMedia} src={src} alt="" onError={() => setGone(true)} />
      ) : (
        <video className={classes.tileMedia} src={src} aria-label={file.name} preload="metadata" muted playsInline controls onError={() => setGone(true)} />
      )}
      <Text size="xs" truncate title={file.name}>
        {file.name}
      </Text>
      <Text size="xs" c="dimmed">
        {format.bytes(file.bytes)}
      </Text>
      <CloseButton size="sm" className={classes.tileRemove} aria-label={t('remove', { name: file.name })} onClick={onRemove} />
    </li>
  );
}
