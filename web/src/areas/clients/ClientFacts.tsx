import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Facts, Money, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import type { Client } from './client';
import { drawerMessages } from './drawerMessages';

/** What a client key may do and has done, in words. */
export function ClientFacts({ client }: { client: Client }) {
  const t = useMessages(drawerMessages);
  const format = useFormat();
  const { fields, use } = client;
  const limits = [
    fields.requests_per_minute && t('perMinute', { n: fields.requests_per_minute }),
    fields.at_once && t('atOnce', { n: fields.at_once }),
    typeof fields.queue_bound === 'number' && t('queue', { n: fields.queue_bound }),
  ].filter((text): text is string => typeof text === 'string');
  const webhooks = fields.webhooks ?? [];

  return (
    <Facts
      rows={[
        [t('made'), <TimeText key="made" value={client.created_at} />],
        [t('lastSeen'), <TimeText key="seen" value={use.seen_at} as="relative" />],
        [t('revokedAt'), client.revoked_at ? <TimeText key="revoked" value={client.revoked_at} /> : null],
        [t('until'), fields.expires_at ? <TimeText key="until" value={fields.expires_at} /> : t('forever')],
        [t('formerUntil'), client.former_key_until ? <TimeText key="former" value={client.former_key_until} /> : null],
        [t('waiting'), format.number(use.waiting)],
        [t('underWay'), format.number(use.under_way)],
        [
          t('spent'),
          typeof fields.budget === 'number' ? (
            t('ofBudget', { spent: format.money(use.spent), budget: format.money(fields.budget) })
          ) : (
            <Money key="spent" dollars={use.spent} />
          ),
        ],
        [t('reserved'), <Money key="reserved" dollars={use.reserved} />],
        [t('models'), fields.models?.join(', ') ?? t('allModels')],
        [t('limits'), limits.length === 0 ? t('noLimits') : limits.join(', ')],
        [t('strict'), fields.strict === true ? t('strictOn') : t('strictOff')],
        [
          t('webhooks'),
          <span key="webhooks">
            {webhooks.length === 0 ? <div>{t('noWebhooks')}</div> : webhooks.map((url) => <div key={url}>{url}</div>)}
            {client.has_webhook_secret && <div>{t('ownSecret')}</div>}
            <Anchor component={Link} to={`/webhooks?client=${client.id}`} size="sm">
              {t('deliveries')}
            </Anchor>
          </span>,
        ],
        [
          t('generations'),
          <Anchor key="generations" component={Link} to={`/generations?client=${client.id}`} size="sm">
            {t('monthCount', { n: use.month })}
          </Anchor>,
        ],
      ]}
    />
  );
}
