import { Fieldset, NumberInput, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import { ConvertButton } from './ConvertButton';
import { formMessages } from './formMessages';
import type { AccountValues } from './formValues';
import { SecretField } from './SecretField';

interface Props {
  form: UseFormReturnType<AccountValues>;
  /** Whether its upstream takes tokens; else it takes a key. */
  hasTokens: boolean;
  /** The account that is edited; none for a new one. */
  account?: Account;
}

const limits = ['image_limit', 'video_limit', 'max_rpm', 'weight'] as const;
const below = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error'];

/** The fields of an account. */
export function AccountForm({ form, hasTokens, account }: Props) {
  const t = useMessages(formMessages);
  const secrets = hasTokens
    ? ([
        ['access_token', account?.has_access_token],
        ['session_token', account?.has_session_token],
        ['refresh_token', account?.has_refresh_token],
      ] as const)
    : ([['key', account?.has_key]] as const);

  return (
    <>
      <TextInput label={t('name')} description={t('nameHint')} maxLength={100} key={form.key('name')} {...form.getInputProps('name')} />
      <Fieldset legend={t('credential')}>
        {secrets.map(([name, kept]) => (
          <SecretField key={name} form={form} name={name} kept={kept === true} />
        ))}
        {hasTokens && (
          <>
            <TextInput label={t('client_id')} description={t('client_idHint')} autoComplete="off" spellCheck={false} key={form.key('client_id')} {...form.getInputProps('client_id')} />
            <ConvertButton form={form} />
          </>
        )}
      </Fieldset>
      <Fieldset legend={t('limits')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="xs">
          {limits.map((name) => (
            <NumberInput
              key={form.key(name)}
              label={t(name)}
              description={t(`${name}Hint`)}
              placeholder={name === 'weight' ? '1' : t('noLimit')}
              min={name.endsWith('_limit') ? 0 : 1}
              max={name === 'weight' ? 1000 : 1_000_000}
              allowDecimal={false}
              allowNegative={false}
              inputWrapperOrder={below}
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
        <Switch mt="sm" label={t('makes_images')} key={form.key('makes_images')} {...form.getInputProps('makes_images', { type: 'checkbox' })} />
        <Switch mt="xs" label={t('makes_videos')} key={form.key('makes_videos')} {...form.getInputProps('makes_videos', { type: 'checkbox' })} />
      </Fieldset>
      <TextInput
        label={t('proxy')}
        description={t('proxyHint')}
        placeholder="socks5://user:password@host:1080"
        autoComplete="off"
        spellCheck={false}
        key={form.key('proxy')}
        {...form.getInputProps('proxy')}
      />
    </>
  );
}
