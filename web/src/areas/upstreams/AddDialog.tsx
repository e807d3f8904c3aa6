import { Alert, Button, Group, NumberInput, PasswordInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admin, answer, type Schema } from '../../api';
import { ErrorNote, FormDialog } from '../../components';
import { useMessages } from '../../i18n';
import type { Fields } from './fields';
import { FieldsInput } from './FieldsInput';
import { formMessages } from './formMessages';
import { messages } from './messages';
import { kindsOf, type Preset } from './upstream';
import { usePresets } from './useUpstreams';

interface Values extends Record<string, unknown> {
  preset: string;
  name: string;
  key: string;
  max_rpm: number | '';
  image_limit: number | '';
  video_limit: number | '';
  fields: Fields;
}

const empty: Values = { preset: 'openrouter', name: '', key: '', max_rpm: '', image_limit: '', video_limit: '', fields: {} };
const orNull = (number: number | '') => (number === '' ? null : number);

function draftOf(values: Values): Schema<'UpstreamDraft'> {
  return {
    preset: values.preset,
    name: values.name.trim() || null,
    key: values.key.trim() || null,
    max_rpm: orNull(values.max_rpm),
    image_limit: orNull(values.image_limit),
    video_limit: orNull(values.video_limit),
    fields: values.fields,
  };
}

/** The form for another upstream: a preset, what it leaves open, and a test before it is added. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(formMessages);
  const words = useMessages(messages);
  const client = useQueryClient();
  const presets = usePresets();
  const [broken, setBroken] = useState(false);
  const [testing, setTesting] = useState(false);
  const [tested, setTested] = useState<Schema<'UpstreamTested'> | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const form = useForm<Values>({ initialValues: empty, validate: { fields: () => (broken ? ' ' : null) } });
  const all = presets.data?.items ?? [];
  const preset = all.find(({ name }) => name === form.values.preset);

  const summary = ({ targets, needs_key }: Preset) => `${kindsOf(targets).map((kind) => words(kind)).join(', ')}; ${t(needs_key ? 'needsKey' : 'noKey')}`;
  const test = async () => {
    setTested(null);
    setFault(null);
    setTesting(true);
    try {
      setTested(await answer(admin.POST('/api/admin/upstreams/test', { body: draftOf(form.values) })));
    } catch (error) {
      setFault(error);
    } finally {
      setTesting(false);
    }
  };

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('addTitle')}
      action={t('add')}
      form={form}
      onSubmit={async (values) => {
        await answer(admin.POST('/api/admin/upstreams', { body: draftOf(values) }));
        await client.invalidateQueries({ queryKey: ['upstreams'] });
        await client.invalidateQueries({ queryKey: ['routes'] });

        // With the first real upstream results are simulated no more, which the band across the top tells by the session.
        await client.invalidateQueries({ queryKey: ['session'] });
      }}
    >
      <ErrorNote error={presets.error} />
      <Select
        label={t('preset')}
        description={preset === undefined ? t('presetHint') : summary(preset)}
        data={all.map(({ name }) => name)}
        allowDeselect={false}
        searchable
        {...form.getInputProps('preset')}
        onChange={(name) => {
          form.setValues({ preset: name ?? empty.preset, fields: {} });
          setTested(null);
        }}
      />
      <PasswordInput
        label={t('key')}
        description={preset?.needs_key === false ? `${t('keyOptional')} ${t('keyHint')}` : t('keyHint')}
        required={preset?.needs_key ?? false}
        autoComplete="off"
        {...form.getInputProps('key')}
      />
      <FieldsInput
        key={form.values.preset}
        value={form.values.fields}
        onChange={(fields) => {
          setBroken(fields === null);
          form.clearErrors();
          if (fields !== null) {
            form.setFieldValue('fields', fields);
          }
        }}
        presetAddress={preset?.base_url ?? null}
        targets={(preset?.needs_model === true ? preset.targets : []).map(({ name, model }) => ({ name: name.slice(name.indexOf('/') + 1), model }))}
        errors={form.errors as Record<string, string>}
      />
      <TextInput label={t('name')} description={t('nameHint')} placeholder={form.values.preset} {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NumberInput label={t('videoLimit')} description={t('limitHint')} min={0} max={10000} allowDecimal={false} {...form.getInputProps('video_limit')} />
        <NumberInput label={t('imageLimit')} description={t('limitHint')} min={0} max={10000} allowDecimal={false} {...form.getInputProps('image_limit')} />
        <NumberInput label={t('rpm')} description={t('limitHint')} min={1} allowDecimal={false} {...form.getInputProps('max_rpm')} />
      </SimpleGrid>
      <Group gap="sm">
        <Button variant="default" loading={testing} disabled={broken} onClick={() => void test()}>
          {t('test')}
        </Button>
      </Group>
      <div role="status">
        {tested !== null && (
          <Alert color={tested.works ? 'green' : 'red'} variant="light" style={{ overflowWrap: 'anywhere' }}>
            {tested.works ? t('testWorks') : t('testFailed', { why: tested.message ?? '' })}
          </Alert>
        )}
      </div>
      <ErrorNote error={fault} />
    </FormDialog>
  );
}
