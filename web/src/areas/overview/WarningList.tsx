import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { causeMessages, StatusBadge, type Tone } from '../../components';
import { useFormat, useMessages } from '../../i18n';
import { messages } from './messages';
import type { Warning } from './overview';
import { warnings } from './warnings';

const tones: Record<Warning['severity'], Tone> = { error: 'bad', warning: 'warn', info: 'off' };

// What is made, among the words of messages.ts; the kinds of errands are the server's own words.
const kinds = new Set(['image', 'video', 'character', 'prompt']);

/** What the operator should know, each with where to mend it. */
export function WarningList({ list }: { list: Warning[] }) {
  const t = useMessages(messages);
  const say = useSaying();
  return (
    <Paper p="md" component="section" aria-label={t('warnings')}>
      <Text fw={600} component="h2" mb="xs" size="md">
        {t('warnings')}
      </Text>
      {list.length === 0 ? (
        <StatusBadge tone="good" label={t('fine')} />
      ) : (
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {list.map((warning) => (
            <Group key={warning.code + JSON.stringify(warning.params)} component="li" gap="xs" align="flex-start" wrap="nowrap">
              <StatusBadge tone={tones[warning.severity]} label={t(warning.severity)} />
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {say(warning)}{' '}
                {warning.link && (
                  <Anchor component={Link} to={warning.link} size="sm">
                    {t('look')}
                  </Anchor>
                )}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Paper>
  );
}

/** A warning in the viewer's language; in the server's English where this console does not know it. */
function useSaying(): (warning: Warning) => string {
  const t = useMessages(warnings);
  const words = useMessages(messages);
  const cause = useMessages(causeMessages);
  const format = useFormat();
  return (warning) => {
    if (!(warning.code in warnings.en)) {
      return warning.message;
    }

    const { cause: why, free_bytes: free, kind, ...rest } = warning.params;
    const known = snake(why ?? '');
    return t(warning.code as keyof typeof warnings.en, {
      ...rest,
      kind: kinds.has(kind ?? '') ? words(kind as keyof typeof messages.en) : (kind ?? ''),
      cause: known in causeMessages.en ? cause(known as keyof typeof causeMessages.en) : (why ?? ''),
      free: free === undefined ? '' : format.bytes(Number(free)),
    });
  };
}

function snake(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
}
