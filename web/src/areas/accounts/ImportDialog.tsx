import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { importMessages } from './importMessages';
import { ImportReports } from './ImportReports';
import type { ImportTerms } from './imports';
import { ImportSource } from './ImportSource';
import { useImport } from './useImport';

interface Props {
  opened: boolean;
  onClose: () => void;
}

const firstTerms: ImportTerms = { mode: 'auto', clientId: '', proxy: '' };

/** Takes a list of accounts in: paste, drop or choose it, look what would happen, and then do it. */
export function ImportDialog({ opened, onClose }: Props) {
  const t = useMessages(importMessages);
  const { run, start, stop, clear } = useImport();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [terms, setTerms] = useState(firstTerms);
  const list = file ?? new Blob([text]);
  const isEmpty = list.size === 0;
  const isRunning = run !== null && !run.ended;
  const isDone = run !== null && run.ended && !run.preview && run.error === null;
  const usable = run?.preview && run.sums !== null ? run.sums.added + run.sums.updated : null;

  const change = (apply: () => void) => {
    apply();
    clear();
  };

  const close = () => {
    stop();
    clear();
    setText('');
    setFile(null);
    setTerms(firstTerms);
    onClose();
  };

  return (
    <Modal opened={opened} onClose={close} title={t('title')} size="xl" closeOnClickOutside={false} closeOnEscape={!isRunning} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        {run === null || run.error !== null ? (
          <ImportSource
            text={text}
            file={file}
            terms={terms}
            disabled={isRunning}
            onText={(next) => change(() => setText(next))}
            onFile={(next) => change(() => setFile(next))}
            onTerms={(next) => change(() => setTerms(next))}
          />
        ) : (
          <ImportReports run={run} />
        )}
        <ErrorNote error={run?.error} />
        {usable === 0 && <Text size="sm">{t('nothingUsable')}</Text>}
        <Group justify="flex-end" gap="xs">
          {isRunning && (
            <Button variant="default" onClick={stop}>
              {t('stop')}
            </Button>
          )}
          {!isRunning && (
            <Button variant="default" onClick={close}>
              {isDone ? t('close') : t('cancel')}
            </Button>
          )}
          {run?.preview && run.ended && run.error === null && (
            <Button variant="default" onClick={clear}>
              {t('back')}
            </Button>
          )}
          {usable !== null && usable > 0 && (
            <Button onClick={() => void start(list, terms, false)} data-autofocus>
              {t('take', { n: usable })}
            </Button>
          )}
          {(run === null || run.error !== null) && (
            <Button disabled={isEmpty} onClick={() => void start(list, terms, true)}>
              {t('look')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
