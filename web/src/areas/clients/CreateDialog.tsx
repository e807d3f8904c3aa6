import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { admin, answer, type Schema } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import { ClientForm } from './ClientForm';
import { formMessages } from './formMessages';
import { emptyValues, fieldsOf, type ClientValues } from './formValues';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** It is made; its key is to be shown now. */
  onMade: (made: Schema<'MadeClient'>) => void;
}

/** Makes a client key. */
export function CreateDialog({ opened, onClose, onMade }: Props) {
  const t = useMessages(formMessages);
  const queries = useQueryClient();
  const form = useForm<ClientValues>({ mode: 'uncontrolled', initialValues: emptyValues });

  const create = async (values: ClientValues) => {
    const made = await answer(
      admin.POST('/api/admin/clients', {
        body: { ...fieldsOf(values), webhook_secret: values.webhook_secret || null, key: values.key || null },
      }),
    );
    form.reset();
    onMade(made);
    await queries.invalidateQueries({ queryKey: ['clients'] });
  };

  return (
    <FormDialog opened={opened} onClose={onClose} title={t('create')} form={form} onSubmit={create} action={t('createAction')}>
      <ClientForm form={form} isNew />
    </FormDialog>
  );
}
