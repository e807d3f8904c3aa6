import { Alert, Anchor, Button, Drawer, Stack, Text } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Schema } from '../../api';
import { ErrorNote, Facts } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { StageList } from './StageList';
import type { ProxyTest } from './useProxyTests';

interface Props {
  proxy: Schema<'ProxyRow'> | undefined;
  test: ProxyTest | undefined;
  onClose: () => void;
  onTest: (name: string) => void;
}

/** One way out, and its test stage by stage. */
export function ProxyDrawer({ proxy, test, onClose, onTest }: Props) {
  const t = useMessages(messages);
  const format = useFormat();
  return (
    <Drawer opened={proxy !== undefined} onClose={onClose} position="right" size="md" title={proxy?.name} closeButtonProps={{ 'aria-label': t('close') }}>
      {proxy !== undefined && (
        <Stack>
          <Facts
            rows={[
              [t('use'), t(proxy.use)],
              [t('proxy'), proxy.proxy ?? t('direct')],
              [t('count'), format.number(proxy.accounts)],
            ]}
          />
          {proxy.held_because && (
            <Alert color="yellow" variant="light" title={proxy.held_until ? t('heldUntil', { time: format.dateTime(proxy.held_until) }) : t('heldForGood')}>
              {proxy.held_with ?? proxy.held_because}
            </Alert>
          )}
          <Button leftSection={<IconPlugConnected size={16} aria-hidden />} loading={test === 'running'} onClick={() => onTest(proxy.name)}>
            {t('test')}
          </Button>
          <div role="status">
            {test !== undefined && test !== 'running' && ('error' in test ? <ErrorNote error={test.error} /> : <StageList report={test} />)}
          </div>
          <Text size="sm" c="dimmed">
            {t('changeHint')}{' '}
            <Anchor component={Link} to={proxy.use === 'accounts' ? '/accounts' : '/settings'} size="sm" underline="always">
              {t(proxy.use === 'accounts' ? 'toAccounts' : 'toSettings')}
            </Anchor>
          </Text>
        </Stack>
      )}
    </Drawer>
  );
}
