import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconMoodSmile, IconMovie, IconTrash, IconWand } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../api';
import { CopyButton, MediaView, StatusBadge, TimeText } from '../../components';
import { useMessages } from '../../i18n';
import classes from './characters.module.css';
import { messages } from './messages';

interface Props {
  character: Schema<'CharacterRow'>;
  onDelete: (character: Schema<'CharacterRow'>) => void;
}

/** One character: its picture, its names, whose it is, and what can be done with it. */
export const CharacterCard = memo(function CharacterCard({ character, onDelete }: Props) {
  const t = useMessages(messages);
  const mention = `@${character.username}`;
  return (
    <article className={classes.card} aria-label={character.display_name}>
      <div className={classes.picture}>
        {character.picture ? (
          <MediaView src={character.picture} kind="image" alt={t('picture', { name: character.display_name })} />
        ) : (
          <IconMoodSmile size={56} stroke={1.2} aria-hidden />
        )}
      </div>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text fw={600} className={classes.name} lineClamp={2}>
          {character.display_name}
        </Text>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('more', { name: character.display_name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconMovie size={16} aria-hidden />} component={Link} to={`/generations?open=${character.id}`}>
              {t('generation')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onDelete(character)}>
              {t('remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Group gap={2} wrap="nowrap">
        <Text size="sm" ff="monospace" truncate title={mention}>
          {mention}
        </Text>
        <CopyButton value={mention} />
      </Group>
      <Text size="xs" c="dimmed" className={classes.name}>
        {t('owner', { client: character.client_name ?? t('unknown'), account: character.account_name ?? t('unknown') })}
        {' · '}
        <TimeText value={character.created_at} as="relative" />
      </Text>
      {!character.is_usable && <StatusBadge tone="warn" label={t('unusable')} />}
      <Button
        mt="auto"
        variant="default"
        size="xs"
        leftSection={<IconWand size={14} aria-hidden />}
        component={Link}
        to={`/studio?character=${encodeURIComponent(character.username)}`}
      >
        {t('studio')}
      </Button>
    </article>
  );
});
