import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ApiError } from '../api/ApiError';
import { useMessages } from '../i18n';
import { messages } from './messages';

interface Props {
  error: unknown;
  /** What failed, in words; "That did not work" if not given. */
  title?: string;
  /** Offers to try again. */
  onRetry?: (() => void) | undefined;
}

// What the server answers to whoever came in with the credentials that everybody knows, and wants more than to try.
const needsOwnCredentials = 'credentials_first';

/** Says what went wrong and what to do. Shows nothing where there is no error. */
export function ErrorNote({ error, title, onRetry }: Props) {
  const t = useMessages(messages);
  const describe = useErrorText();
  if (error === null || error === undefined) {
    return null;
  }

  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title ?? t('somethingWrong')}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {describe(error)}{' '}
          {error instanceof ApiError && error.code === needsOwnCredentials && (
            <Anchor component={Link} to="/settings?tab=credentials" inherit>
              {t('toCredentials')}
            </Anchor>
          )}
        </Text>
        {onRetry !== undefined && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Gives an error's text for people, e.g. for a notification. */
export function useErrorText(): (error: unknown) => string {
  const t = useMessages(messages);
  return (error) => {
    if (!(error instanceof ApiError)) {
      return error instanceof Error ? error.message : String(error);
    }

    if (error.isUnreachable) {
      return t('unreachable');
    }

    return error.retryAfter === null ? error.message : `${error.message} ${t('retryIn', { n: error.retryAfter })}`;
  };
}
