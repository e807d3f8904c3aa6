import { NumberInput, PasswordInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n';
import { messages } from '../messages';
import { useSettingTexts } from '../texts/useSettingTexts';
import type { SettingRow, SettingValue } from '../useSettings';
import { LengthInput } from './LengthInput';

interface Props {
  id: string;
  row: SettingRow;
  value: SettingValue;
  /** Whether a value is set, which of a secret is all that is known. */
  isSet: boolean;
  disabled: boolean;
  error: string | undefined;
  onChange: (value: SettingValue) => void;
}

/** The field for a setting, by its type. An empty one takes the default. */
export function SettingInput({ id, row, value, isSet, disabled, error, onChange }: Props) {
  const t = useMessages(messages);
  const texts = useSettingTexts();
  const common = { id, disabled, error, 'aria-describedby': `${id}-help` };
  const text = typeof value === 'string' ? value : '';
  const setText = (written: string) => onChange(written === '' ? null : written);

  switch (row.type) {
    case 'switch': {
      const isOn = (value ?? row.default) === true;
      return <Switch {...common} checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} label={isOn ? t('on') : t('off')} />;
    }
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(written) => onChange(typeof written === 'number' ? written : null)}
          placeholder={row.default === null ? '' : String(row.default)}
          {...(row.least === null ? {} : { min: row.least })}
          {...(row.most === null ? {} : { max: row.most })}
          allowDecimal={false}
          clampBehavior="none"
        />
      );
    case 'length':
      return <LengthInput {...common} value={typeof value === 'number' ? value : null} usual={Number(row.default)} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...common}
          data={row.choices.map((choice) => ({ value: choice, label: texts.choice(choice) }))}
          value={String(value ?? row.default)}
          onChange={onChange}
          allowDeselect={false}
        />
      );
    case 'list':
      return (
        <TagsInput {...common} value={Array.isArray(value) ? value : []} onChange={(list) => onChange(list.length === 0 ? null : list)} placeholder={t('listHint')} splitChars={[',', ' ']} />
      );
    case 'secret':
      return (
        <PasswordInput {...common} value={text} onChange={(event) => setText(event.currentTarget.value)} placeholder={isSet || row.has_value ? t('secretSet') : t('secretNotSet')} autoComplete="off" />
      );
    default:
      return <TextInput {...common} value={text} onChange={(event) => setText(event.currentTarget.value)} placeholder={row.default === null ? '' : String(row.default)} spellCheck={false} autoCapitalize="none" />;
  }
}
