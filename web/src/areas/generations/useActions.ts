import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer, type Schema } from '../../api';
import { useConfirm, useErrorText } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

export type Action = Schema<'BulkRequest'>['action'];

// As many as the server takes at once.
const mostAtOnce = 500;

/** Does something to generations, after asking. Gives the new ones' ids where some were made; null where it was not done. */
export function useActions(): { run: (action: Action, ids: string[]) => Promise<string[] | null>; busy: boolean } {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const describe = useErrorText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);

  const send = async (action: Action, ids: string[], outcomes: Schema<'BulkOutcome'>[]) => {
    for (let start = 0; start < ids.length; start += mostAtOnce) {
      const { items } = await answer(admin.POST('/api/admin/generations/bulk', { body: { action, ids: ids.slice(start, start + mostAtOnce) } }));
      outcomes.push(...items);
    }
  };

  const tell = (action: Action, outcomes: Schema<'BulkOutcome'>[]) => {
    const done = outcomes.filter((outcome) => outcome.done).length;
    const failed = outcomes.filter((outcome) => !outcome.done);
    if (done > 0) {
      notifications.show({ color: 'green', message: t(`${action}Done`, { n: done }) });
    }

    // A thousand times the same reason is said once.
    for (const message of new Set(failed.map((outcome) => outcome.message ?? ''))) {
      notifications.show({ color: 'red', title: t('notDone', { n: failed.filter((outcome) => outcome.message === message).length }), message, autoClose: 10_000 });
    }
  };

  const run = async (action: Action, ids: string[]) => {
    const n = ids.length;
    if (!(await confirm({ title: t(`${action}Title`, { n }), body: t(`${action}Body`, { n }), action: t(`${action}Action`, { n }), danger: action !== 'again' }))) {
      return null;
    }

    setBusy(true);
    const outcomes: Schema<'BulkOutcome'>[] = [];
    try {
      await send(action, ids, outcomes);
      return outcomes.flatMap((outcome) => outcome.made ?? []);
    } catch (error) {
      notifications.show({ color: 'red', message: describe(error) });
      return null;
    } finally {
      // Also where a later part of a long list was refused: the parts before it are done.
      tell(action, outcomes);
      void queries.invalidateQueries({ queryKey: ['generations', 'one'] });
      setBusy(false);
    }
  };

  return { run, busy };
}
