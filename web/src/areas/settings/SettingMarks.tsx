import { Code, Group } from '@mantine/core';
import { StatusBadge } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';
import type { SettingRow } from './useSettings';

/** What is special about a setting, and the names it has outside of the console. */
export function SettingMarks({ row }: { row: SettingRow }) {
  const t = useMessages(messages);
  const origins = { environment: t('byEnvironment'), command_line: t('byCommandLine'), file: t('byFile'), console: '', default: '' };

  return (
    <Group gap={6} mt={6}>
      <Code fz={11}>{row.key}</Code>
      {row.variable !== null && <Code fz={11}>{row.variable}</Code>}
      {row.locked_by !== null && <StatusBadge tone="off" label={`${origins[row.origin]}: ${row.locked_by}`} reason={t('lockedHelp')} />}
      {row.effect === 'fixed' && row.locked_by === null && <StatusBadge tone="off" label={t('fixed')} reason={t('fixedHelp')} />}
      {row.effect === 'restart' && row.locked_by === null && !row.is_pending && <StatusBadge tone="wait" label={t('atRestart')} />}
      {row.is_pending && <StatusBadge tone="warn" label={t('pending')} />}
      {row.is_left_out && <StatusBadge tone="bad" label={t('leftOut')} />}
    </Group>
  );
}
