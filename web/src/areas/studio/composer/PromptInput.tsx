import { Textarea } from '@mantine/core';
import { useMessages } from '../../../i18n';
import type { Draft } from '../draft/draft';
import { composerMessages } from '../messages/composer';
import { lengthOf } from './Counter';

interface Props {
  draft: Draft;
  most: number;
  onChange: (prompt: string) => void;
  /** Ctrl and Enter. */
  onSubmit: () => void;
}

/** What is to be made, in words. */
export function PromptInput({ draft, most, onChange, onSubmit }: Props) {
  const t = useMessages(composerMessages);
  const isTold = draft.mode === 'video' && draft.shots !== null && draft.origin === null;

  return (
    <Textarea
      label={t(draft.batch === 'lines' ? 'promptLines' : isTold ? 'promptAll' : 'prompt')}
      placeholder={t(draft.mode === 'image' ? 'promptImage' : draft.origin?.as === 'remix' ? 'promptRemix' : draft.origin?.as === 'extend' ? 'promptExtend' : 'promptVideo')}
      autosize
      minRows={draft.batch === 'lines' ? 5 : 3}
      maxRows={16}
      value={draft.prompt}
      error={lengthOf(draft.prompt) > most ? t('promptTooLong', { most }) : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSubmit();
        }
      }}
    />
  );
}
