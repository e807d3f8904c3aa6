import { Alert, Text } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { TimeText } from '../../components';
import { useMessages } from '../../i18n';
import { scopeOf, type Hold } from './account';
import { drawerMessages } from './drawerMessages';

/** Why an account rests, from what, and until when. */
export function HoldNotes({ holds }: { holds: Hold[] }) {
  const t = useMessages(drawerMessages);
  return holds.map((hold) => (
    <Alert
      key={hold.scope}
      variant="light"
      color={hold.health === 'invalid' ? 'red' : 'yellow'}
      icon={<IconClockPause aria-hidden />}
      title={t(`held_${scopeOf(hold)}`)}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {hold.message}
      </Text>
      <Text size="sm" mt={4}>
        {hold.until ? (
          <>
            {t('ends')} <TimeText value={hold.until} as="relative" />
          </>
        ) : (
          t('endsByHand')
        )}
        {hold.strikes > 1 && ` · ${t('strikes', { n: hold.strikes })}`}
      </Text>
    </Alert>
  ));
}
