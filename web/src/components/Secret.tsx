import { Alert, Button, Code, Group, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMessages } from '../i18n';
import { CopyButton } from './CopyButton';
import { messages } from './messages';

interface Props {
  value: string;
  /** What it is, e.g. "The key of robot-7". */
  title: string;
  /** The viewer has kept it; drop it from the page. */
  onKept?: () => void;
}

/** A secret that the server shows once. Keep it in component state only, never in the query cache or the address. */
export function Secret({ value, title, onKept }: Props) {
  const t = useMessages(messages);
  return (
    <Alert color="yellow" variant="light" icon={<IconKey aria-hidden />} title={title}>
      <Stack gap="sm">
        {t('secretOnce')}
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {value}
        </Code>
        <Group gap="xs">
          <CopyButton value={value} label={t('copy')} />
          {onKept !== undefined && (
            <Button variant="subtle" onClick={onKept}>
              {t('secretKept')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
