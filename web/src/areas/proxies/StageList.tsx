import { Stack, Text, Timeline } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { Schema } from '../../api';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { stageText } from './stages';

const icons = { ok: IconCheck, failed: IconX, skipped: IconMinus };
const colours = { ok: 'green', failed: 'red', skipped: 'gray' };

/** Each stage of the way, with how long it took and what was found. */
export function StageList({ report }: { report: Schema<'ProxyTestReport'> }) {
  const t = useMessages(messages);
  const format = useFormat();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('upstream', { origin: report.upstream })}
      </Text>
      <Timeline bulletSize={22} lineWidth={2} active={report.steps.length}>
        {report.steps.map((step) => {
          const Icon = icons[step.outcome];
          return (
            <Timeline.Item key={step.stage} title={t(stageText(step.stage))} color={colours[step.outcome]} bullet={<Icon size={13} aria-hidden />}>
              <Text size="sm">
                {step.words ?? t(step.outcome)}
                {step.outcome !== 'skipped' && ` · ${format.duration(step.milliseconds / 1000)}`}
              </Text>
            </Timeline.Item>
          );
        })}
      </Timeline>
    </Stack>
  );
}
