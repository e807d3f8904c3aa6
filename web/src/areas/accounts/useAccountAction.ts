import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, type Schema } from '../../api';
import { useErrorText } from '../../components';

type Outcome = Schema<'AccountActionAnswer'>;

/** Has something done for one account, tells what came of it, and reads the lists again. */
export function useAccountAction() {
  const describe = useErrorText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);

  /** Tells `words` where it worked, else why not. Whether it worked. */
  const run = async (name: string, call: () => Promise<{ data?: unknown }>, words: string): Promise<boolean> => {
    setBusy(name);
    try {
      const outcome = (await answer(call())) as Partial<Outcome> | undefined;
      const failed = outcome?.ok === false;
      notifications.show({ color: failed ? 'red' : 'green', message: failed ? (outcome.message ?? '') : words, autoClose: failed ? 12_000 : 5_000 });
      return !failed;
    } catch (error) {
      notifications.show({ color: 'red', message: describe(error), autoClose: 12_000 });
      return false;
    } finally {
      setBusy(null);
      await queries.invalidateQueries({ queryKey: ['accounts'] });
    }
  };

  return { busy, run };
}
