import { Group, NumberInput, Select, Switch } from '@mantine/core';
import { useMessages } from '../../../i18n';
import type { Batch, Draft } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { composerMessages } from '../messages/composer';

interface Props {
  draft: Draft;
  change: ChangeDraft;
  most: number;
}

/** How many are made of what, and whether something near is good enough. */
export function HowMany({ draft, change, most }: Props) {
  const t = useMessages(composerMessages);
  const isCharacter = draft.mode === 'character';

  return (
    <Group gap="md" align="flex-end">
      {!isCharacter && (
        <NumberInput
          label={t('variants')}
          w={110}
          min={1}
          max={most}
          allowDecimal={false}
          clampBehavior="strict"
          value={draft.variants}
          onChange={(value) => change({ variants: typeof value === 'number' ? Math.min(most, Math.max(1, value)) : 1 })}
        />
      )}
      {!isCharacter && draft.origin === null && (
        <Select
          label={t('batch')}
          w={220}
          allowDeselect={false}
          value={draft.batch}
          onChange={(batch) => change({ batch: batch as Batch, ...(batch === 'lines' ? { shots: null } : {}) })}
          data={(['one', 'files', 'lines'] as const).map((batch) => ({ value: batch, label: t(`batch_${batch}`) }))}
        />
      )}
      <Switch
        label={t('strict')}
        description={t('strictHelp')}
        checked={draft.strict}
        onChange={(event) => change({ strict: event.currentTarget.checked })}
      />
    </Group>
  );
}
