import { Drawer, Stack, Title } from '@mantine/core';
import { CodeBlock } from '../../components';
import { useMessages } from '../../i18n';
import { detailMessages } from './detailMessages';
import { messages } from './messages';
import { TargetList } from './TargetList';
import type { Upstream } from './upstream';

/** An upstream's targets, and what was written of it. */
export function UpstreamDrawer({ upstream, onClose }: { upstream: Upstream | null; onClose: () => void }) {
  const t = useMessages(detailMessages);
  const words = useMessages(messages);
  const fields = upstream?.fields ?? {};

  return (
    <Drawer opened={upstream !== null} onClose={onClose} title={upstream?.name} position="right" size="lg" closeButtonProps={{ 'aria-label': words('close') }}>
      {upstream !== null && (
        <Stack>
          <Title order={3}>{t('targets')}</Title>
          <TargetList targets={upstream.targets} />
          {Object.keys(fields).length > 0 && (
            <>
              <Title order={3}>{t('fields')}</Title>
              <CodeBlock label={t('fields')} snippets={[{ label: 'JSON', code: JSON.stringify(fields, null, 2) }]} />
            </>
          )}
        </Stack>
      )}
    </Drawer>
  );
}
