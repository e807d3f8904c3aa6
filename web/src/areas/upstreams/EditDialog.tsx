import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer } from '../../api';
import { FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import type { Fields } from './fields';
import { FieldsInput } from './FieldsInput';
import { formMessages } from './formMessages';
import type { Upstream } from './upstream';
import { usePresets } from './useUpstreams';

interface Values extends Record<string, unknown> {
  fields: Fields;
  version: string | null;
}

const valuesOf = ({ fields, version }: Upstream): Values => ({ fields: fields ?? {}, version });

/** Changes what an upstream says beside its preset. */
export function EditDialog({ upstream, onClose }: { upstream: Upstream; onClose: () => void }) {
  const t = useMessages(formMessages);
  const client = useQueryClient();
  const presets = usePresets();
  const [broken, setBroken] = useState(false);
  const [reading, setReading] = useState(0);
  const form = useForm<Values>({ initialValues: valuesOf(upstream), validate: { fields: () => (broken ? ' ' : null) } });
  const path = { name: upstream.name };
  const reload = async () => {
    form.setValues(valuesOf(await answer(admin.GET('/api/admin/upstreams/{name}', { params: { path } }))));
    setReading((number) => number + 1);
  };

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('editTitle', path)}
      form={form}
      onReload={() => void reload()}
      onSubmit={async ({ fields, version }) => {
        await answer(admin.PUT('/api/admin/upstreams/{name}', { params: { path }, body: { fields, version } }));
        await client.invalidateQueries({ queryKey: ['upstreams'] });
        await client.invalidateQueries({ queryKey: ['routes'] });
      }}
    >
      <FieldsInput
        key={reading}
        value={form.values.fields}
        onChange={(fields) => {
          setBroken(fields === null);
          form.clearErrors();
          if (fields !== null) {
            form.setFieldValue('fields', fields);
          }
        }}
        presetAddress={presets.data?.items.find(({ name }) => name === upstream.preset)?.base_url ?? null}
        targets={upstream.targets.map(({ name, model }) => ({ name: name.slice(name.indexOf('/') + 1), model }))}
        errors={form.errors as Record<string, string>}
      />
    </FormDialog>
  );
}
