import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { StatusBadge } from '../../../components';
import { useMessages } from '../../../i18n';
import { adviceKey } from '../advice';
import { adviceMessages } from '../messages/advice';
import { workMessages } from '../messages/works';
import { bareId, type Work } from './work';

/** Why something was not made, what can be done, and where its timeline is. */
export function WorkFault({ work }: { work: Work }) {
  const t = useMessages(workMessages);
  const advise = useMessages(adviceMessages);
  if (work.error === null) {
    return null;
  }

  if (work.error.code === 'cancelled') {
    return <StatusBadge tone="off" label={t('cancelled')} />;
  }

  const advice = adviceKey(work.error.code);
  return (
    <Alert color="red" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />} title={t('failed')}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {work.error.message}
      </Text>
      {advice !== null && <Text size="sm">{advise(advice)}</Text>}
      <Anchor component={Link} size="sm" underline="always" to={`/generations?open=${bareId(work.id)}`}>
        {t('timeline')}
      </Anchor>
    </Alert>
  );
}
