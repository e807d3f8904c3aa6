import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n';
import { adviceMessages } from './advice';
import { causeMessages } from '../../components';
import { detailMessages } from './detailMessages';
import type { Detail, Row } from './row';

interface Props {
  row: Row;
  attempts: Detail['attempts'];
}

/** Why it failed, in words, and what to do about it. While it waits after a refusal, what the last account said. */
export function CauseNote({ row, attempts }: Props) {
  const d = useMessages(detailMessages);
  const cause = useMessages(causeMessages);
  const advice = useMessages(adviceMessages);
  const last = attempts.at(-1);

  if (row.cause != null) {
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={cause(row.cause)}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {row.message}
        </Text>
        <Text size="sm" mt={4}>
          {advice(row.cause)} {row.account_id != null && <Anchor component={Link} to={`/accounts?open=${row.account_id}`} inherit>{d('toAccount')}</Anchor>}
        </Text>
      </Alert>
    );
  }

  return row.state === 'queued' && last?.cause != null ? (
    <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} title={d('triedBefore', { n: row.attempts })}>
      <Text size="sm">{cause(last.cause)}</Text>
    </Alert>
  ) : null;
}
