import { Anchor, Box, Group, Text } from '@mantine/core';
import { useMessages } from '../../i18n';
import { fieldId } from './fieldId';
import { SettingInput } from './fields/SettingInput';
import { messages } from './messages';
import classes from './SettingField.module.css';
import { SettingMarks } from './SettingMarks';
import { useSettingTexts } from './texts/useSettingTexts';
import { useShownValue } from './useShownValue';
import type { SettingRow, SettingValue } from './useSettings';

interface Props {
  row: SettingRow;
  /** The new value, where it is changed; undefined where it is not. */
  drafted: SettingValue | undefined;
  mistake: string | undefined;
  disabled: boolean;
  onChange: (value: SettingValue) => void;
}

/** A setting: what it is, where its value comes from, and the field to change it. */
export function SettingField({ row, drafted, mistake, disabled, onChange }: Props) {
  const t = useMessages(messages);
  const texts = useSettingTexts();
  const shown = useShownValue();
  const id = fieldId(row.key);
  const value = drafted === undefined ? ((row.value ?? null) as SettingValue) : drafted;
  const isSet = drafted === undefined ? row.has_value && row.locked_by === null : drafted !== null;
  const isFixed = row.effect === 'fixed' || row.locked_by !== null;

  return (
    <div className={classes.field} data-changed={drafted !== undefined || undefined}>
      <div>
        <Text component="label" htmlFor={id} fw={600} size="sm">
          {texts.label(row)}
        </Text>
        <Text size="sm" c="dimmed" id={`${id}-help`}>
          {texts.help(row)}
        </Text>
        <SettingMarks row={row} />
      </div>
      <Box className={classes.input}>
        <SettingInput id={id} row={row} value={value} isSet={isSet} disabled={disabled || isFixed} error={mistake} onChange={onChange} />
        <Group gap="xs" mt={4} mih={20} justify="space-between">
          <Text size="xs" c="dimmed">
            {row.default === null ? '' : t('default', { value: shown(row, row.default as SettingValue) })}
          </Text>
          {isSet && !isFixed && !disabled && (
            <Anchor component="button" type="button" size="xs" onClick={() => onChange(null)} aria-label={t('resetOf', { name: texts.label(row) })}>
              {row.type === 'secret' ? t('remove') : t('reset')}
            </Anchor>
          )}
        </Group>
      </Box>
    </div>
  );
}
