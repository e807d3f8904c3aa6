import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import { useConfirm, useErrorText } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

/** Sends messages again, after asking; tells whether it was done. */
export function useResend(): (ids: string[]) => Promise<boolean> {
  const t = useMessages(messages);
  const describe = useErrorText();
  const confirm = useConfirm();
  const queries = useQueryClient();

  return async (ids) => {
    const n = ids.length;
    if (!(await confirm({ title: t('resendTitle', { n }), body: t('resendBody'), action: t('resendAction', { n }) }))) {
      return false;
    }

    try {
      const report = await answer(admin.POST('/api/admin/webhooks/deliveries/resend', { body: { ids } }));
      const still = report.pending > 0 ? ` ${t('stillPending', { n: report.pending })}` : '';
      notifications.show({ message: t('resent', { n: report.resent }) + still });
      return true;
    } catch (error) {
      notifications.show({ color: 'red', title: t('failedAction'), message: describe(error) });
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    }
  };
}
