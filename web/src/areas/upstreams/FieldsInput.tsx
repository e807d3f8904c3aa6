import { Accordion, Alert, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n';
import { readFields, textAt, withText, type Fields } from './fields';
import { formMessages } from './formMessages';

interface Props {
  value: Fields;
  /** Null while what is typed is not JSON. */
  onChange: (fields: Fields | null) => void;
  /** The preset's own address; null where it has none, so that one must be given. */
  presetAddress: string | null;
  /** The targets whose models one may want to name, by their own names, with the preset's model. */
  targets: { name: string; model: string | null }[];
  /** What the server refused, by path: `fields.Targets.video.Seconds`. */
  errors: Record<string, string>;
}

/** What an upstream says beside its preset: the usual fields as inputs, all of them as text. */
export function FieldsInput({ value, onChange, presetAddress, targets, errors }: Props) {
  const t = useMessages(formMessages);
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const inputs = new Map([['fields.BaseUrl', ['BaseUrl']], ...targets.map(({ name }): [string, string[]] => [`fields.Targets.${name}.Model`, ['Targets', name, 'Model']])]);
  const others = Object.entries(errors).filter(([path, message]) => path.startsWith('fields') && !inputs.has(path) && message.trim() !== '');
  const set = (path: string[], written: string) => {
    setText(null);
    setFault(null);
    onChange(withText(value, path, written));
  };
  const type = (written: string) => {
    const read = readFields(written);
    setText(written);
    setFault(typeof read === 'string' ? read : null);
    onChange(typeof read === 'string' ? null : read);
  };

  return (
    <Stack gap="sm">
      <TextInput
        type="url"
        label={t('address')}
        description={presetAddress === null ? t('addressHint') : `${t('addressHint')} ${t('addressOwn', { address: presetAddress })}`}
        placeholder={presetAddress ?? 'http://gpu-box:8000/v1'}
        required={presetAddress === null}
        value={textAt(value, ['BaseUrl'])}
        onChange={(event) => set(['BaseUrl'], event.currentTarget.value)}
        error={errors['fields.BaseUrl']}
      />
      {targets.map(({ name, model }) => (
        <TextInput
          key={name}
          label={t('model', { target: name })}
          description={t('modelHint')}
          placeholder={model ?? ''}
          value={textAt(value, ['Targets', name, 'Model'])}
          onChange={(event) => set(['Targets', name, 'Model'], event.currentTarget.value)}
          error={errors[`fields.Targets.${name}.Model`]}
        />
      ))}
      {others.length > 0 && (
        <Alert color="red" variant="light" role="alert" style={{ overflowWrap: 'anywhere' }}>
          {others.map(([path, message]) => (
            <div key={path}>{message}</div>
          ))}
        </Alert>
      )}
      <Accordion variant="contained">
        <Accordion.Item value="more">
          <Accordion.Control>{t('more')}</Accordion.Control>
          <Accordion.Panel>
            <Textarea
              label={t('more')}
              description={t('moreHint')}
              autosize
              minRows={5}
              maxRows={18}
              spellCheck={false}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              value={text ?? JSON.stringify(value, null, 2)}
              onChange={(event) => type(event.currentTarget.value)}
              error={fault === null ? undefined : t('broken', { why: fault })}
            />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}
