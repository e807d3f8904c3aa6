import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconUsers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../i18n';
import { ErrorNote } from './ErrorNote';
import { formFault } from './formFault';
import { messages } from './messages';

interface Props<Values extends Record<string, unknown>> {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** From useForm of @mantine/form. Name its fields as the API does, so that a refusal lands at its field. */
  form: UseFormReturnType<Values>;
  /** Sends the values; throws ApiError when refused. The dialog closes when it has ended well. */
  onSubmit: (values: Values) => Promise<void>;
  /** The button's words; "Save" if not given. */
  action?: string;
  /** Reads the row again after somebody else changed it; the caller puts the new values (and version) into the form. */
  onReload?: () => void;
  size?: string;
  children: ReactNode;
}

/**
 * A form in a dialog. A refusal is shown at the field that it names, else above the buttons; that somebody else changed
 * the row meanwhile is told, with the offer to reload it.
 */
export function FormDialog<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { opened, onClose, title, form, onSubmit, action, onReload, size = 'lg', children } = props;
  const t = useMessages(messages);
  const [fault, setFault] = useState<unknown>(null);
  const [conflict, setConflict] = useState(false);
  const [sending, setSending] = useState(false);

  const clear = () => {
    setFault(null);
    setConflict(false);
  };

  const close = () => {
    clear();
    onClose();
  };

  const submit = form.onSubmit(async (values) => {
    clear();
    setSending(true);
    try {
      await onSubmit(values);
      close();
    } catch (error) {
      const found = formFault(error, form.getValues());
      setConflict(found.kind === 'conflict');
      if (found.kind === 'field') {
        form.setFieldError(found.field, found.message);
        form.getInputNode(found.field)?.focus();
      } else if (found.kind === 'form') {
        setFault(error);
      }
    } finally {
      setSending(false);
    }
  });

  return (
    <Modal opened={opened} onClose={close} title={title} size={size} closeOnClickOutside={!form.isDirty()} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {children}
          <ErrorNote error={fault} />
          {conflict && (
            <Alert color="yellow" role="alert" icon={<IconUsers aria-hidden />}>
              <Stack gap="xs" align="flex-start">
                {t('editConflict')}
                {onReload !== undefined && (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => {
                      clear();
                      onReload();
                    }}
                  >
                    {t('reload')}
                  </Button>
                )}
              </Stack>
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={sending}>
              {action ?? t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
