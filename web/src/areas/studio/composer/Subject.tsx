import { Stack, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n';
import type { Draft } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { composerMessages } from '../messages/composer';
import type { StudioOptions } from '../options';
import { Counter } from './Counter';
import { Enhance } from './Enhance';
import { PromptInput } from './PromptInput';

interface Props {
  options: StudioOptions;
  draft: Draft;
  change: ChangeDraft;
  /** How long a video will be; null where nobody can say. */
  seconds: number | null;
  onSubmit: () => void;
}

// Prompts are enhanced for a length; this is the commonest.
const usualSeconds = 10;

/** What is to be made in words: a prompt, or the name of a character. */
export function Subject({ options, draft, change, seconds, onSubmit }: Props) {
  const t = useMessages(composerMessages);
  const setPrompt = (prompt: string) => change({ prompt });
  if (draft.mode === 'character') {
    return (
      <TextInput
        label={t('name')}
        description={t('nameHelp')}
        maxLength={options.limits.character_name_length}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
    );
  }

  const counter = <Counter prompt={draft.prompt} most={options.limits.prompt_length} />;
  return (
    <Stack gap={6}>
      <PromptInput draft={draft} most={options.limits.prompt_length} onChange={setPrompt} onSubmit={onSubmit} />
      {draft.mode === 'video' && draft.batch === 'one' ? (
        <Enhance options={options} prompt={draft.prompt} seconds={seconds ?? usualSeconds} onChange={setPrompt}>
          {counter}
        </Enhance>
      ) : (
        counter
      )}
    </Stack>
  );
}
