import { Text } from '@mantine/core';
import { useFormat, useMessages } from '../../../i18n';
import { composerMessages } from '../messages/composer';

/** How long a prompt is, of how long it may be. */
export function Counter({ prompt, most }: { prompt: string; most: number }) {
  const t = useMessages(composerMessages);
  const format = useFormat();
  return (
    <Text size="xs" c="dimmed" ml="auto">
      {t('counter', { length: format.number(lengthOf(prompt)), most: format.number(most) })}
    </Text>
  );
}

/** A text's length as the server counts: a letter outside of the basic plane is one, not two. */
export function lengthOf(text: string): number {
  return [...text].length;
}
