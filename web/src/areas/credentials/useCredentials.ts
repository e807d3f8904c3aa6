import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { admin, answer, type Schema } from '../../api';
import { formFault } from '../../components/formFault';
import { renewSession } from './renewSession';

interface Sending {
  /** Sends new credentials; true when they hold. */
  send: (edit: Schema<'CredentialsEdit'>) => Promise<boolean>;
  /** What belongs to no field of the form. */
  fault: unknown;
  sending: boolean;
}

/** Changes credentials. A refusal lands at the form's field that it names. */
export function useCredentials<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>): Sending {
  const [fault, setFault] = useState<unknown>(null);
  const [sending, setSending] = useState(false);

  const send = async (edit: Schema<'CredentialsEdit'>) => {
    setFault(null);
    setSending(true);
    try {
      renewSession(await answer(admin.PUT('/api/admin/credentials', { body: edit })));
      return true;
    } catch (error) {
      const found = formFault(error, form.getValues());
      if (found.kind === 'field') {
        form.setFieldError(found.field, found.message);
      } else {
        setFault(error);
      }

      return false;
    } finally {
      setSending(false);
    }
  };

  return { send, fault, sending };
}
