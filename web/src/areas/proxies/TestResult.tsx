import { Loader } from '@mantine/core';
import { StatusBadge, useErrorText } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import { stageText } from './stages';
import type { ProxyTest } from './useProxyTests';

/** What a test found, in a few words. */
export function TestResult({ test }: { test: ProxyTest | undefined }) {
  const t = useMessages(messages);
  const format = useFormat();
  const describe = useErrorText();
  if (test === undefined) {
    return <span>–</span>;
  }

  if (test === 'running') {
    return <Loader size="xs" aria-label={t('testing')} />;
  }

  if ('error' in test) {
    return <StatusBadge tone="bad" label={describe(test.error)} />;
  }

  if (test.challenged) {
    return <StatusBadge tone="warn" label={t('challenged')} />;
  }

  const failed = test.steps.find((step) => step.outcome === 'failed');
  return failed === undefined ? (
    <StatusBadge tone="good" label={t('passed', { time: format.duration(test.milliseconds / 1000) })} />
  ) : (
    <StatusBadge tone="bad" label={t('failedAt', { stage: t(stageText(failed.stage)) })} reason={failed.words} />
  );
}
