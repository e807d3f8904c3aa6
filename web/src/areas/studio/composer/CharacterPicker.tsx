import { Avatar, Chip, Group, Input, Text } from '@mantine/core';
import { useId } from 'react';
import { useMessages } from '../../../i18n';
import { isMentioned, toggleMention } from '../draft/mentions';
import { inputMessages } from '../messages/inputs';
import { useCharacters } from '../useCharacters';

interface Props {
  prompt: string;
  onChange: (prompt: string) => void;
}

/** The characters that are kept. Whoever is chosen is named in the prompt, where one sees and can change it. */
export function CharacterPicker({ prompt, onChange }: Props) {
  const t = useMessages(inputMessages);
  const label = useId();
  const { characters, hasMore, isLoading } = useCharacters();
  if (isLoading) {
    return null;
  }

  return (
    <div role="group" aria-labelledby={label}>
      <Input.Label labelElement="div" id={label}>
        {t('characters')}
      </Input.Label>
      <Text size="xs" c="dimmed" mb={4}>
        {t(characters.length === 0 ? 'charactersNone' : 'charactersHelp')}
      </Text>
      <Group gap={6}>
        {characters.map((character) => (
          <Chip
            key={character.id}
            size="xs"
            checked={isMentioned(prompt, character.mention)}
            onChange={() => onChange(toggleMention(prompt, character.mention))}
          >
            <Group component="span" gap={4} display="inline-flex">
              <Avatar src={character.avatar} size={16} alt="" />
              {character.mention}
            </Group>
          </Chip>
        ))}
      </Group>
      {hasMore && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('charactersMore')}
        </Text>
      )}
    </div>
  );
}
