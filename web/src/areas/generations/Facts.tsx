import { Anchor, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { CopyButton, Money, TimeText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import classes from './generations.module.css';
import { messages } from './messages';
import type { Detail } from './row';
import { StateBadge } from './StateBadge';

interface Props {
  detail: Detail;
  onOpen: (id: string) => void;
}

/** The plain facts of a generation: ids, times, money, what belongs to it. */
export function Facts({ detail, onOpen }: Props) {
  const t = useMessages(messages);
  const d = useMessages(detailMessages);
  const format = useFormat();
  const row = detail.generation;
  const seconds = (value: number | null | undefined) => (value == null ? '–' : format.duration(value));

  return (
    <Stack gap="md">
      <dl className={classes.facts}>
        <dt>{d('publicId')}</dt>
        <dd className={classes.mono}>
          {row.public_id} <CopyButton value={row.public_id} />
        </dd>
        {detail.result_name != null && (
          <>
            <dt>{d('resultName')}</dt>
            <dd className={classes.mono}>
              {detail.result_name} <CopyButton value={detail.result_name} />
            </dd>
          </>
        )}
        <dt>{t('client')}</dt>
        <dd>
          <Anchor component={Link} to={`/clients?open=${row.client_id}`} inherit>{row.client ?? row.client_id}</Anchor> · {row.door}
        </dd>
        <dt>{d('targets')}</dt>
        <dd>{detail.targets.join(', ')}</dd>
        <dt>{t('created')}</dt>
        <dd>
          <TimeText value={row.created_at} />
        </dd>
        {row.ended_at != null && (
          <>
            <dt>{d('ended')}</dt>
            <dd>
              <TimeText value={row.ended_at} />
            </dd>
          </>
        )}
        {detail.deadline != null && (
          <>
            <dt>{d('deadline')}</dt>
            <dd>
              <TimeText value={detail.deadline} />
            </dd>
          </>
        )}
        <dt>{d('waiting')}</dt>
        <dd>{seconds(row.waiting_seconds)}</dd>
        <dt>{d('running')}</dt>
        <dd>{seconds(row.running_seconds)}</dd>
        {row.state === 'queued' && (
          <>
            <dt>{d('queue')}</dt>
            <dd>{d('queuePlace', { place: row.place ?? '–', count: detail.waiting_beside })}</dd>
          </>
        )}
        <dt>{t('cost')}</dt>
        <dd>
          <Money dollars={row.cost} /> {detail.reserved != null && row.cost == null && `(${d('reserved', { sum: format.money(detail.reserved) })})`}
        </dd>
        {detail.post != null && (
          <>
            <dt>{d('post')}</dt>
            <dd>
              {d(`post_${detail.post.state}`)} <span className={classes.mono}>{detail.post.name}</span>{' '}
              {/^https?:\/\//.test(detail.post.link ?? '') && (
                <Anchor href={detail.post.link!} target="_blank" rel="noreferrer">
                  {d('openPost')}
                </Anchor>
              )}
            </dd>
          </>
        )}
        <dt>{d('upstreamCalls')}</dt>
        <dd>
          <Anchor component={Link} to={`/logs?tab=calls&generation=${row.id}`} inherit>{d('toLogs')}</Anchor>
        </dd>
      </dl>
      {detail.batch.length > 1 && (
        <div>
          <Text size="sm" c="dimmed">
            {d('batch', { n: detail.batch.length })}
          </Text>
          {detail.batch.map((sibling) => (
            <Text key={sibling.id} size="sm" component="div">
              <StateBadge row={sibling} />{' '}
              {sibling.id === row.id ? (
                <span className={classes.mono}>{sibling.public_id}</span>
              ) : (
                <Anchor component="button" type="button" className={classes.mono} onClick={() => onOpen(sibling.id)}>
                  {sibling.public_id}
                </Anchor>
              )}
            </Text>
          ))}
        </div>
      )}
      {detail.deliveries.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{d('webhook')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{d('tries')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {detail.deliveries.map((delivery) => (
              <Table.Tr key={delivery.id}>
                <Table.Td className={classes.mono}>{delivery.url}</Table.Td>
                <Table.Td title={delivery.why ?? undefined}>
                  {d(`delivery_${delivery.state}`)} {delivery.status}
                </Table.Td>
                <Table.Td>{delivery.tries}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
