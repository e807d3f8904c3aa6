import { Fieldset, NumberInput, SimpleGrid, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMessages } from '../../i18n';
import { formMessages } from './formMessages';
import type { ClientValues } from './formValues';
import { useModelNames } from './useModelNames';

interface Props {
  form: UseFormReturnType<ClientValues>;
  /** A new key may be one that a program has already. */
  isNew?: boolean;
  /** Whether a secret of its own is set already. */
  hasSecret?: boolean;
}

const limits = ['requests_per_minute', 'at_once', 'queue_bound'] as const;

/** The fields of a client key. */
export function ClientForm({ form, isNew = false, hasSecret = false }: Props) {
  const t = useMessages(formMessages);
  const models = useModelNames();

  return (
    <>
      <TextInput label={t('name')} description={t('nameHint')} required maxLength={64} data-autofocus key={form.key('name')} {...form.getInputProps('name')} />
      <Fieldset legend={t('rights')}>
        <TagsInput
          label={t('models')}
          description={t('modelsHint')}
          placeholder={t('modelsPlaceholder')}
          data={models}
          splitChars={[',', ' ']}
          maxDropdownHeight={220}
          clearable
          key={form.key('models')}
          {...form.getInputProps('models')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="sm" verticalSpacing="xs">
          {limits.map((name) => (
            <NumberInput
              key={form.key(name)}
              label={t(name)}
              description={t(`${name}Hint`)}
              placeholder={t('noLimit')}
              min={name === 'queue_bound' ? 0 : 1}
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator=" "
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(name)}
            />
          ))}
          <NumberInput
            key={form.key('budget')}
            label={t('budget')}
            description={t('budgetHint')}
            placeholder={t('noLimit')}
            min={0}
            decimalScale={6}
            allowNegative={false}
            prefix="$"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('budget')}
          />
          <TextInput
            key={form.key('expires_at')}
            type="datetime-local"
            label={t('expires_at')}
            description={t('expires_atHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('expires_at')}
          />
        </SimpleGrid>
        <Switch mt="md" label={t('strict')} description={t('strictHint')} key={form.key('strict')} {...form.getInputProps('strict', { type: 'checkbox' })} />
      </Fieldset>
      <Fieldset legend={t('webhooksTitle')}>
        <Textarea
          label={t('webhooks')}
          description={t('webhooksHint')}
          placeholder="https://example.com/hooks/videos"
          autosize
          minRows={2}
          maxRows={6}
          spellCheck={false}
          key={form.key('webhooks')}
          {...form.getInputProps('webhooks')}
        />
        <TextInput
          mt="sm"
          type="password"
          autoComplete="new-password"
          label={t('webhook_secret')}
          description={hasSecret ? t('webhook_secretKept') : t('webhook_secretHint')}
          key={form.key('webhook_secret')}
          {...form.getInputProps('webhook_secret')}
        />
      </Fieldset>
      {isNew && (
        <TextInput type="password" autoComplete="new-password" label={t('key')} description={t('keyHint')} key={form.key('key')} {...form.getInputProps('key')} />
      )}
    </>
  );
}
