import { Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMessages } from '../../i18n';
import { formMessages } from './formMessages';
import type { AccountValues } from './formValues';

interface Props {
  form: UseFormReturnType<AccountValues>;
  name: 'access_token' | 'session_token' | 'refresh_token' | 'key';
  /** Whether there is one already, which is never shown. */
  kept: boolean;
}

/** A token or key. Tokens are thousands of letters long, so the field grows a little; nothing of it is kept by the browser. */
export function SecretField({ form, name, kept }: Props) {
  const t = useMessages(formMessages);
  return (
    <Textarea
      mb="xs"
      label={t(name)}
      description={kept ? t('kept') : t(`${name}Hint`)}
      placeholder={kept ? '••••••••' : ''}
      autosize
      minRows={1}
      maxRows={3}
      autoComplete="off"
      spellCheck={false}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  );
}
