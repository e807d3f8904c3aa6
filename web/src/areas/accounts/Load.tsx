import { Group, Text } from '@mantine/core';
import { IconMovie, IconPhoto } from '@tabler/icons-react';
import { useMessages } from '../../i18n';
import type { Account } from './account';
import { messages } from './messages';

/** What an account has under way of what it may have at once: images, then videos. */
export function Load({ account }: { account: Account }) {
  const t = useMessages(messages);
  const kinds = [
    { name: t('image'), icon: IconPhoto, load: account.images },
    { name: t('video'), icon: IconMovie, load: account.videos },
  ];

  return (
    <Group gap="xs" wrap="nowrap">
      {kinds
        .filter(({ load }) => load.limit !== 0)
        .map(({ name, icon: Icon, load }) => {
          const text = t('ofLimit', { n: load.under_way, limit: load.limit ?? t('noLimit') });
          return (
            <Group key={name} gap={3} wrap="nowrap" title={`${name}: ${text}`}>
              <Icon size={14} aria-label={name} />
              <Text size="sm" component="span" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {text}
              </Text>
            </Group>
          );
        })}
    </Group>
  );
}
