import { Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import { EmptyState, ErrorNote, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { EditDialog } from './EditDialog';
import { messages } from './messages';
import type { Upstream } from './upstream';
import { UpstreamCard } from './UpstreamCard';
import { UpstreamDrawer } from './UpstreamDrawer';
import { useUpstreamActions } from './useUpstreamActions';
import { useUpstreams } from './useUpstreams';

/** Every upstream as a card, in the order they are tried. */
export function UpstreamList() {
  const { data, error, isPending, refetch } = useUpstreams();
  const t = useMessages(messages);
  const actions = useUpstreamActions();
  const { openId, open, close } = useOpenRow();
  const [editing, setEditing] = useState<Upstream | null>(null);
  const all = data?.items ?? [];
  const own = all.filter((upstream) => upstream.origin === 'operator' && !upstream.is_retired);

  if (isPending) {
    return <Loader aria-label={t('title')} />;
  }

  return (
    <Stack gap="sm">
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {all.length === 0 && error === null && <EmptyState />}
      {all.map((upstream) => (
        <UpstreamCard key={upstream.name} upstream={upstream} own={own} actions={actions} onOpen={() => open(upstream.name)} onEdit={() => setEditing(upstream)} />
      ))}
      <UpstreamDrawer upstream={all.find(({ name }) => name === openId) ?? null} onClose={close} />
      {editing !== null && <EditDialog upstream={editing} onClose={() => setEditing(null)} />}
    </Stack>
  );
}
