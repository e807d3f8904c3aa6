import { Button, Container, Stack, Text } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ErrorNote } from '../components/ErrorNote';
import { useMessages } from '../i18n';
import { messages } from './messages';

/** Stands in for a page that failed: its code did not load, its data did not come, or it has a defect. */
export function Broken() {
  const t = useMessages(messages);
  const error = useRouteError();
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <ErrorNote error={error} title={t('pageFailed')} />
        <Text size="sm">{t('pageFailedHint')}</Text>
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      </Stack>
    </Container>
  );
}
