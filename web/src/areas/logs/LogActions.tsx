import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useConfirm, useErrorText } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

interface Props {
  /** Where the file comes from. */
  href: string;
  question: { title: string; body: string };
  onClear: () => Promise<unknown>;
}

/** A log as a file, and its end. */
export function LogActions({ href, question, onClear }: Props) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const describe = useErrorText();
  const queries = useQueryClient();
  const clear = async () => {
    if (!(await confirm({ ...question, action: t('clearAction'), danger: true }))) {
      return;
    }

    try {
      await onClear();
      await queries.resetQueries({ queryKey: ['logs'] });
      notifications.show({ message: t('cleared') });
    } catch (error) {
      notifications.show({ color: 'red', message: describe(error) });
    }
  };

  return (
    <>
      <Button component="a" href={href} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
        {t('download')}
      </Button>
      <Button variant="default" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void clear()}>
        {t('clear')}
      </Button>
    </>
  );
}
