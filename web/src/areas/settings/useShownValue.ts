import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { useSettingTexts } from './texts/useSettingTexts';
import type { SettingRow, SettingValue } from './useSettings';

/** Writes a setting's value for people. */
export function useShownValue(): (row: SettingRow, value: SettingValue) => string {
  const t = useMessages(messages);
  const format = useFormat();
  const texts = useSettingTexts();

  return (row, value) => {
    switch (row.type) {
      case 'switch':
        return value === true ? t('on') : t('off');
      case 'number':
        return format.number(Number(value));
      case 'length':
        return format.duration(Number(value));
      case 'choice':
        return texts.choice(String(value));
      default:
        return Array.isArray(value) ? value.join(', ') : String(value);
    }
  };
}
