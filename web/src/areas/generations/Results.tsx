import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { CopyButton, MediaView } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import classes from './generations.module.css';
import type { Detail } from './row';

/** What a generation resulted in: to look at, to save, to pass on. */
export function Results({ detail }: { detail: Detail }) {
  const d = useMessages(detailMessages);
  const format = useFormat();
  if (detail.results.length === 0) {
    return detail.generation.state === 'completed' && detail.text == null ? (
      <Text size="sm" c="dimmed">
        {d('notKept')}
      </Text>
    ) : null;
  }

  return (
    <div className={classes.results}>
      {detail.results.map((result) => {
        const isVideo = result.content_type.startsWith('video/');
        return (
          <Stack key={result.id} gap={6}>
            <MediaView src={result.content} kind={isVideo ? 'video' : 'image'} alt={detail.generation.prompt} poster={isVideo ? (result.thumbnail ?? undefined) : undefined} />
            <Group gap="xs">
              <Button size="xs" variant="default" component="a" href={`${result.content}?download=true`} download leftSection={<IconDownload size={16} aria-hidden />}>
                {d('download')}
              </Button>
              {result.link != null && <CopyButton value={result.link} />}
              <Text size="xs" c="dimmed">
                {result.bytes > 0 ? format.bytes(result.bytes) : d('atUpstream')}
              </Text>
            </Group>
          </Stack>
        );
      })}
    </div>
  );
}
