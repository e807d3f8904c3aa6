import { Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { TimeText } from '../../components';
import { useMessages } from '../../i18n';
import { expiryOf, type Account } from './account';
import classes from './accounts.module.css';
import { messages } from './messages';

/** When an account's access ends. What ends within a week and does not renew itself stands out. */
export function Expiry({ account }: { account: Account }) {
  const t = useMessages(messages);
  const state = expiryOf(account);
  if (!account.expires_at) {
    return <span>–</span>;
  }

  return (
    <Text component="span" size="sm" className={classes.expiry} data-state={state}>
      {state !== null && <IconAlertTriangle size={14} aria-hidden />}
      {state === null && (account.has_session_token || account.has_refresh_token) && <IconRefresh size={14} aria-label={t('renews')} />}
      <TimeText value={account.expires_at} as="relative" />
    </Text>
  );
}
