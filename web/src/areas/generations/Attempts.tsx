import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { causeMessages, Money, TimeText } from '../../components';
import { useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import classes from './generations.module.css';
import type { Detail } from './row';

/** The tries of a generation, the newest first: through which account, to which target, and how they went. */
export function Attempts({ attempts }: { attempts: Detail['attempts'] }) {
  const d = useMessages(detailMessages);
  const cause = useMessages(causeMessages);
  if (attempts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {d('noAttempts')}
      </Text>
    );
  }

  return (
    <Stack gap="sm">
      {[...attempts].reverse().map((attempt) => (
        <Paper key={attempt.id} withBorder p="sm">
          <Group justify="space-between" mb={6} gap="xs">
            <Text fw={600} size="sm">
              <Anchor component={Link} to={`/accounts?open=${attempt.account_id}`} inherit>{attempt.account ?? attempt.account_id}</Anchor> → {attempt.target}
            </Text>
            <Badge variant="light" color={attempt.cause == null ? 'gray' : 'red'} tt="none">
              {d(`attempt_${attempt.state}`)}
            </Badge>
          </Group>
          <dl className={classes.facts}>
            <dt>{d('opened')}</dt>
            <dd>
              <TimeText value={attempt.opened_at} />
            </dd>
            {attempt.submitted_at != null && (
              <>
                <dt>{d('submitted')}</dt>
                <dd>
                  <TimeText value={attempt.submitted_at} as="time" />
                </dd>
              </>
            )}
            {attempt.accepted_at != null && (
              <>
                <dt>{d('accepted')}</dt>
                <dd>
                  <TimeText value={attempt.accepted_at} as="time" />
                </dd>
              </>
            )}
            {attempt.task != null && (
              <>
                <dt>{d('task')}</dt>
                <dd className={classes.mono}>{attempt.task}</dd>
              </>
            )}
            {attempt.result != null && (
              <>
                <dt>{d('result')}</dt>
                <dd className={classes.mono}>{attempt.result}</dd>
              </>
            )}
            {attempt.cause != null && (
              <>
                <dt>{d('cause')}</dt>
                <dd>{cause(attempt.cause)}</dd>
              </>
            )}
            {attempt.cost != null && (
              <>
                <dt>{d('cost')}</dt>
                <dd>
                  <Money dollars={attempt.cost} />
                </dd>
              </>
            )}
            {attempt.steps.length > 0 && (
              <>
                <dt>{d('steps')}</dt>
                <dd>{attempt.steps.map((step) => `${step.name}${step.is_done ? ' ✓' : ' …'}`).join(', ')}</dd>
              </>
            )}
          </dl>
        </Paper>
      ))}
    </Stack>
  );
}
