import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { CodeBlock } from '../../components';
import { useMessages } from '../../i18n';
import { messages } from './messages';

interface Props {
  asked: string | null | undefined;
  answered: string | null | undefined;
}

/** What was sent and answered, where it is kept. */
export function Bodies({ asked, answered }: Props) {
  const t = useMessages(messages);
  if (!asked && !answered) {
    return (
      <Text size="sm" c="dimmed">
        {t('noBodies')}{' '}
        <Anchor component={Link} to="/settings?search=Logs" size="sm">
          {t('settings')}
        </Anchor>
      </Text>
    );
  }

  return (
    <Stack gap="sm">
      {asked && <Body title={t('asked')} text={asked} />}
      {answered && <Body title={t('answered')} text={answered} />}
    </Stack>
  );
}

function Body({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <Text fw={600} size="sm" mb={4}>
        {title}
      </Text>
      <CodeBlock label={title} snippets={[{ label: title, code: pretty(text) }]} />
    </section>
  );
}

/** JSON with line breaks; anything else, and JSON that was cut, as it is. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
