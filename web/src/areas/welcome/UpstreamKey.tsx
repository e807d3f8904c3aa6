import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { admin, answer } from '../../api';
import { ErrorNote } from '../../components';
import { formFault } from '../../components/formFault';
import { useMessages } from '../../i18n';
import { messages } from './messages';

const first = 'openrouter';

/** An upstream by its preset and a key. */
export function UpstreamKey({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages);
  const queries = useQueryClient();
  const presets = useQuery({ queryKey: ['upstreams', 'presets'], queryFn: () => answer(admin.GET('/api/admin/upstreams/presets')) });
  const [fault, setFault] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const form = useForm({
    initialValues: { preset: first, key: '', address: '' },
    validate: {
      key: (key, { preset }) => (find(preset)?.needs_key === true && key.trim() === '' ? t('needed') : null),
      address: (address, { preset }) => (find(preset)?.base_url === null && address.trim() === '' ? t('needed') : null),
    },
  });
  // Those whose every target needs more to be said are set up on the page for upstreams.
  const simple = presets.data?.items.filter((preset) => !preset.needs_model) ?? [];
  const find = (name: string) => simple.find((preset) => preset.name === name);
  const chosen = find(form.values.preset);

  const submit = form.onSubmit(async ({ preset, key, address }) => {
    setFault(null);
    setSending(true);
    try {
      const fields = address.trim() === '' ? {} : { fields: { BaseUrl: address.trim() } };
      await admin.POST('/api/admin/upstreams', { body: { preset, key: key.trim() === '' ? null : key.trim(), ...fields } });
      await queries.invalidateQueries();
      onDone();
    } catch (error) {
      const found = formFault(error, form.getValues());
      if (found.kind === 'field') {
        form.setFieldError(found.field, found.message);
      } else {
        setFault(error);
      }
    } finally {
      setSending(false);
    }
  });

  return (
    <form noValidate onSubmit={submit}>
      <Stack maw={460}>
        <Select label={t('preset')} data={simple.map((preset) => preset.name)} allowDeselect={false} {...form.getInputProps('preset')} />
        {chosen?.base_url === null && <TextInput label={t('address')} placeholder="http://10.0.0.5:8091/v1" spellCheck={false} {...form.getInputProps('address')} />}
        <PasswordInput label={t('key')} autoComplete="off" {...form.getInputProps('key')} />
        <ErrorNote error={fault ?? presets.error} />
        <Group>
          <Button type="submit" loading={sending} disabled={presets.isPending}>
            {t('addUpstream')}
          </Button>
          <Button component={Link} to="/upstreams" variant="subtle">
            {t('moreUpstreams')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
