import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import classes from './accounts.module.css';
import { bulkMessages } from './bulkMessages';
import type { BulkRun } from './useBulk';

interface Props {
  run: BulkRun | null;
  onStop: () => void;
  onClose: () => void;
}

// A table of thousands of rows would stop the page; who needs them all finds them by the filters.
const mostShown = 500;

/** How far something that is done with many accounts has come, and what is to be told of single ones. */
export function BulkResult({ run, onStop, onClose }: Props) {
  const t = useMessages(bulkMessages);
  if (run === null) {
    return null;
  }

  const told = run.done + run.failed;
  return (
    <Modal
      opened
      onClose={run.ended ? onClose : () => undefined}
      withCloseButton={run.ended}
      title={t(run.action)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Progress value={run.count === 0 ? 100 : (100 * told) / run.count} animated={!run.ended} aria-label={t(run.action)} />
        <Text size="sm" role="status">
          {t(run.ended ? 'ended' : 'running', { done: run.done, failed: run.failed, n: run.count })}
        </Text>
        <ErrorNote error={run.error} />
        {run.notes.length > 0 && (
          <div className={classes.reports} tabIndex={0} role="region" aria-label={t('notes')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('account')}</th>
                  <th scope="col">{t('note')}</th>
                </tr>
              </thead>
              <tbody>
                {run.notes.slice(0, mostShown).map((line) => (
                  <tr key={line.id}>
                    <td>{line.name ?? line.id}</td>
                    <td>{line.message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {run.notes.length > mostShown && (
              <Text size="sm" c="dimmed" p="xs">
                {t('moreNotes', { n: run.notes.length - mostShown })}
              </Text>
            )}
          </div>
        )}
        <Group justify="flex-end">
          {run.ended ? <Button onClick={onClose}>{t('close')}</Button> : <Button variant="default" onClick={onStop}>{t('stop')}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
