import type { ReactNode } from 'react';
import { CopyButton, Facts, Money, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import type { Account } from './account';
import { drawerMessages } from './drawerMessages';
import { Expiry } from './Expiry';
import { Load } from './Load';

type Fact = [name: string, value: ReactNode] | null;

/** What is known of an account, one below the other. */
export function AccountFacts({ account }: { account: Account }) {
  const t = useMessages(drawerMessages);
  const format = useFormat();
  const { made } = account;
  const credentials = [
    account.has_access_token && t('accessToken'),
    account.has_session_token && t('sessionToken'),
    account.has_refresh_token && t('refreshToken'),
    account.has_key && t('key'),
  ].filter((text): text is string => typeof text === 'string');
  const count = (all: number, today: number) => t('inAll', { all: format.number(all), today: format.number(today) });
  const facts: Fact[] = [
    account.email ? [t('email'), account.email] : null,
    account.username ? [t('username'), account.username] : null,
    account.owner ? [t('owner'), account.owner] : null,
    [t('plan'), account.plan_title ?? (account.plan || (account.plan === '' ? t('planNone') : t('planUnknown')))],
    account.plan_ends_at ? [t('planEnds'), <TimeText key="plan" value={account.plan_ends_at} />] : null,
    [t('underWay'), <Load key="load" account={account} />],
    typeof account.videos_left === 'number' ? [t('left'), format.number(account.videos_left)] : null,
    account.resets_at && new Date(account.resets_at).getTime() > Date.now() ? [t('resets'), <TimeText key="resets" value={account.resets_at} as="relative" />] : null,
    [t('images'), count(made.images, made.images_today)],
    [t('videos'), count(made.videos, made.videos_today)],
    [t('errors'), count(made.errors, made.errors_today)],
    [t('spent'), <Money key="spent" dollars={account.spent} />],
    [t('credential'), credentials.join(', ') || '–'],
    account.client_id ? [t('clientId'), account.client_id] : null,
    account.expires_at ? [t('expires'), <Expiry key="expires" account={account} />] : null,
    [t('weight'), format.number(account.weight)],
    [t('maxRpm'), account.max_rpm ? format.number(account.max_rpm) : t('noLimit')],
    [t('proxy'), account.proxy ?? t('defaultWay')],
    account.invite_code
      ? [
          t('inviteCode'),
          <span key="invite">
            {account.invite_code} <CopyButton value={account.invite_code} />
            {typeof account.invites_used === 'number' && ` ${t('invites', { n: account.invites_used, total: account.invites_total ?? '–' })}`}
          </span>,
        ]
      : null,
    [t('lastUsed'), <TimeText key="used" value={account.last_used_at} as="relative" />],
    [t('asked'), <TimeText key="asked" value={account.asked_at} as="relative" />],
    [t('id'), <code key="id">{account.id}</code>],
  ];

  return <Facts rows={facts.filter((fact) => fact !== null)} />;
}
