import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { useConfirm, useErrorText } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import type { Upstream } from './upstream';

/** What can be done with an upstream besides editing it. Each tells how it went. */
export function useUpstreamActions() {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const describe = useErrorText();
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);

  const run = async (name: string, action: () => Promise<{ message: string; good: boolean }>) => {
    setBusy(name);
    try {
      const { message, good } = await action();
      notifications.show({ message, color: good ? 'green' : 'red' });
    } catch (error) {
      notifications.show({ message: describe(error), color: 'red' });
    } finally {
      setBusy(null);
      await client.invalidateQueries({ queryKey: ['upstreams'] });
      await client.invalidateQueries({ queryKey: ['routes'] });
    }
  };
  const at = ({ name }: Upstream) => ({ params: { path: { name } } });

  return {
    busy,
    test: (upstream: Upstream) =>
      run(upstream.name, async () => {
        const { works, message } = await answer(admin.POST('/api/admin/upstreams/{name}/test', at(upstream)));
        const told = { name: upstream.name, why: message ?? '' };
        return { message: works ? t('testWorks', told) : t('testFailed', told), good: works };
      }),
    release: (upstream: Upstream) =>
      run(upstream.name, async () => {
        await answer(admin.POST('/api/admin/upstreams/{name}/release', at(upstream)));
        return { message: t('released', { name: upstream.name }), good: true };
      }),
    remove: async (upstream: Upstream) => {
      const { name, under_way: n } = upstream;
      if (await confirm({ title: t('deleteTitle', { name }), body: t('deleteBody', { n }), action: t('delete'), danger: true })) {
        await run(name, async () => {
          await answer(admin.DELETE('/api/admin/upstreams/{name}', at(upstream)));
          return { message: t('deleted', { name }), good: true };
        });
      }
    },
    /** Puts an upstream that was added here one place earlier (-1) or later (1). */
    move: (own: Upstream[], upstream: Upstream, by: -1 | 1) =>
      run(upstream.name, async () => {
        const names = own.map(({ name }) => name);
        const from = names.indexOf(upstream.name);
        names.splice(from + by, 0, ...names.splice(from, 1));
        await answer(admin.PUT('/api/admin/upstreams/order', { body: { names } }));
        return { message: names.join(' → '), good: true };
      }),
  };
}
