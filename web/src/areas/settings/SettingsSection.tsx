import { Divider, Paper, Stack, Title } from '@mantine/core';
import { Fragment } from 'react';
import { SettingField } from './SettingField';
import { useSettingTexts } from './texts/useSettingTexts';
import type { useDraft } from './useDraft';
import type { SettingRow, SettingValue } from './useSettings';

interface Props {
  section: string;
  rows: SettingRow[];
  drafting: ReturnType<typeof useDraft>;
  disabled: boolean;
}

/** Settings that belong together. */
export function SettingsSection({ section, rows, drafting, disabled }: Props) {
  const texts = useSettingTexts();
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }} component="section" aria-label={texts.section(section)}>
      <Title order={2} mb="sm">
        {texts.section(section)}
      </Title>
      <Stack gap="md">
        {rows.map((row, place) => (
          <Fragment key={row.key}>
            {place > 0 && <Divider color="var(--torii-line)" />}
            <SettingField
              row={row}
              drafted={drafting.draft[row.key]}
              mistake={drafting.mistakes[row.key]}
              disabled={disabled}
              onChange={(value: SettingValue) => drafting.change(row, value)}
            />
          </Fragment>
        ))}
      </Stack>
    </Paper>
  );
}
