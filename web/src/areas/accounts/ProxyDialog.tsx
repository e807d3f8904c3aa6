import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import { bulkMessages } from './bulkMessages';

interface Props {
  opened: boolean;
  /** How many accounts it is set for. */
  count: number;
  onClose: () => void;
  /** Null for the default way out. */
  onSet: (proxy: string | null) => void;
}

/** Has many accounts leave by a proxy. */
export function ProxyDialog({ opened, count, onClose, onSet }: Props) {
  const t = useMessages(bulkMessages);
  const form = useForm({ initialValues: { proxy: '' } });

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('proxyTitle', { n: count })}
      form={form}
      onSubmit={async ({ proxy }) => {
        onSet(proxy.trim() || null);
        form.reset();
      }}
      action={t('set')}
    >
      <TextInput label={t('proxy')} description={t('proxyHint')} placeholder="socks5://user:password@host:1080" autoComplete="off" spellCheck={false} data-autofocus {...form.getInputProps('proxy')} />
    </FormDialog>
  );
}
