import { Alert, Button, FileButton, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchAsSession, linesOf, type Schema } from '../../api';
import { ErrorNote } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

/** The last line of an import's answer. */
interface Sums {
  added: number;
  updated: number;
  failed: number;
}

type Line = Schema<'ImportReport'> | Sums;

const mostShown = 20;

/** Accounts by paste or file, taken in as they are. */
export function AccountsPaste({ onDone }: { onDone: () => void }) {
  const t = useMessages(messages);
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<Schema<'ImportReport'>[]>([]);
  const [sums, setSums] = useState<Sums | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);

  const take = async (body: Blob | string) => {
    setSending(true);
    setError(null);
    setFaults([]);
    setSums(null);
    try {
      const response = await fetchAsSession('/api/admin/accounts/import', { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } });
      for await (const line of linesOf<Line>(response)) {
        if ('added' in line) {
          setSums(line);
        } else if (line.result === 'failed') {
          setFaults((before) => [...before, line]);
        }
      }

      await queries.invalidateQueries();
    } catch (fault) {
      setError(fault);
    } finally {
      setSending(false);
    }
  };

  return (
    <Stack>
      <Textarea label={t('paste')} description={t('pasteHelp')} value={text} onChange={(event) => setText(event.currentTarget.value)} minRows={5} maxRows={12} autosize spellCheck={false} />
      <Group>
        <Button onClick={() => void take(text)} disabled={text.trim() === ''} loading={sending}>
          {t('import')}
        </Button>
        <FileButton onChange={(file) => file !== null && void take(file)}>
          {(props) => (
            <Button {...props} variant="default" disabled={sending}>
              {t('file')}
            </Button>
          )}
        </FileButton>
      </Group>
      <ErrorNote error={error} />
      {sums !== null && (
        <Alert color={sums.added + sums.updated > 0 ? 'green' : 'yellow'} role="status">
          <Stack gap="xs" align="flex-start">
            {t('imported', { added: sums.added, updated: sums.updated, failed: sums.failed })}
            {sums.added + sums.updated > 0 && (
              <Button size="xs" onClick={onDone}>
                {t('goOn')}
              </Button>
            )}
          </Stack>
        </Alert>
      )}
      {faults.length > 0 && (
        <List size="sm" style={{ overflowWrap: 'anywhere' }}>
          {faults.slice(0, mostShown).map((fault) => (
            <List.Item key={fault.place}>
              <Text span fw={600} size="sm">
                {fault.place}
              </Text>{' '}
              {fault.why}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
