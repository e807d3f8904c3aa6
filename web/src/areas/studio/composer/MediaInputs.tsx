import { Button, FileButton, Group, Loader, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useErrorText } from '../../../components';
import { useFormat, useMessages } from '../../../i18n';
import type { Draft } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { inputMessages } from '../messages/inputs';
import type { StudioOptions } from '../options';
import classes from '../studio.module.css';
import { FileTile } from './FileTile';
import { acceptedTypes, mostFiles, type Uploads } from './useUploads';

interface Props {
  options: StudioOptions;
  draft: Draft;
  change: ChangeDraft;
  uploads: Uploads;
}

/** The pictures or the video to go out from: chosen here, or dropped and pasted anywhere on the form. */
export function MediaInputs({ options, draft, change, uploads }: Props) {
  const t = useMessages(inputMessages);
  const format = useFormat();
  const describe = useErrorText();
  const several = mostFiles(draft, options) > 1;
  const hint = draft.mode === 'character' ? 'dropVideo' : draft.mode === 'image' || draft.batch === 'files' ? 'dropPictures' : 'dropEither';
  const explain = (fault: 'wrongKind' | 'tooLarge' | Error) =>
    fault instanceof Error
      ? describe(fault)
      : t(fault, { pictures: format.bytes(options.limits.picture_bytes), videos: format.bytes(options.limits.character_video_bytes) });

  return (
    <div role="group" aria-label={t('inputs')} className={classes.inputs}>
      {draft.files.length > 0 && (
        <ul className={classes.tiles}>
          {draft.files.map((file, index) => (
            <FileTile key={file.id} file={file} onRemove={() => change((before) => ({ files: before.files.filter((_, place) => place !== index) }))} />
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {uploads.uploads.map((one) => (
          <Group key={one.key} gap="xs" wrap="nowrap">
            {one.fault === null && <Loader size="xs" />}
            <Text size="sm" c={one.fault === null ? 'dimmed' : 'var(--mantine-color-error)'} style={{ overflowWrap: 'anywhere' }}>
              {one.fault === null ? t('uploading', { name: one.name }) : `${one.name}: ${explain(one.fault)}`}
            </Text>
            {one.fault !== null && (
              <Button size="compact-xs" variant="subtle" color="gray" flex="none" onClick={() => uploads.dismiss(one.key)}>
                {t('dismiss')}
              </Button>
            )}
          </Group>
        ))}
      </div>
      <Group gap="sm" className={classes.drop}>
        <FileButton accept={acceptedTypes(draft).join(',')} multiple={several} onChange={(given) => uploads.add(Array.isArray(given) ? given : given === null ? [] : [given])}>
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconUpload size={16} aria-hidden />}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t(hint)}
        </Text>
      </Group>
    </div>
  );
}
