import { Paper, SegmentedControl, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useConfirm } from '../../../components';
import { useMessages } from '../../../i18n';
import type { Draft, Mode } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { composerMessages } from '../messages/composer';
import type { StudioModel, StudioOptions } from '../options';
import { plansOf } from '../plan/plansOf';
import { termsOf } from '../plan/terms';
import classes from '../studio.module.css';
import { CharacterPicker } from './CharacterPicker';
import { CodePanel } from './CodePanel';
import { HowMany } from './HowMany';
import { MediaInputs } from './MediaInputs';
import { ModelPicker } from './ModelPicker';
import { OriginField } from './OriginField';
import { SendBar } from './SendBar';
import { ShapeFields } from './ShapeFields';
import { StoryboardField } from './StoryboardField';
import { StyleChips } from './StyleChips';
import { Subject } from './Subject';
import { useFileDrop } from './useFileDrop';
import { useSend } from './useSend';
import { useUploads } from './useUploads';

interface Props {
  options: StudioOptions;
  draft: Draft;
  change: ChangeDraft;
  onSent: () => void;
  onShow: () => void;
}

const modes = ['video', 'image', 'character'] as const;

// Beyond this many at once somebody may have pasted more lines than he meant.
const manyAtOnce = 10;

/** Where one says what is to be made, and has it made. */
export function Composer({ options, draft, change, onSent, onShow }: Props) {
  const t = useMessages(composerMessages);
  const confirm = useConfirm();
  const uploads = useUploads(options, draft, change);
  const drop = useFileDrop(uploads.add);
  const sender = useSend(onSent);

  const { mode, origin } = draft;
  const { model, isLikeSource, shaped, seconds, mayBeTold } = termsOf(options, draft);
  const outcome = plansOf(options, draft);
  const plans = 'plans' in outcome ? outcome.plans : [];

  // What became of something else says nothing here.
  useEffect(sender.clear, [mode, origin, sender.clear]);

  const chooseModel = (chosen: StudioModel) =>
    change((before) => ({
      models: { ...before.models, [mode]: chosen.name },
      seconds: chosen.offer?.seconds?.includes(before.seconds ?? 0) === false ? null : before.seconds,
      size: chosen.offer?.sizes?.includes(before.size ?? '') === false ? null : before.size,
    }));

  const submit = async () => {
    if (plans.length === 0 || uploads.isBusy || sender.sending !== null) {
      return;
    }

    const n = plans.length * (mode === 'image' ? draft.variants : 1);
    if (n <= manyAtOnce || (await confirm({ title: t('manyTitle'), body: t('manyBody', { n }), action: t('manyAction', { n }) }))) {
      sender.run(plans, draft);
    }
  };

  return (
    <Paper
      component="form"
      withBorder
      p="md"
      className={classes.composer}
      data-over={drop.isOver || undefined}
      aria-label={t('composer')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      {...drop.handlers}
    >
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={t('mode')}
          value={mode}
          onChange={(value) => change({ mode: value as Mode, batch: 'one' })}
          data={modes.map((one) => ({ value: one, label: t(`mode_${one}`) }))}
        />
        <Subject options={options} draft={draft} change={change} seconds={seconds} onSubmit={() => void submit()} />
        {mode !== 'character' && (!isLikeSource || shaped !== null) && (
          <div className={classes.shape}>
            {!isLikeSource && <ModelPicker options={options} mode={mode} value={draft.models[mode]} onChange={chooseModel} />}
            {shaped !== null && <ShapeFields model={shaped} seconds={draft.seconds} size={draft.size} onChange={change} />}
          </div>
        )}
        {(origin === null || mode === 'image') && <MediaInputs options={options} draft={draft} change={change} uploads={uploads} />}
        <OriginField draft={draft} change={change} />
        {mayBeTold && (
          <StoryboardField
            draft={draft}
            change={change}
            isStandIn={model?.offer?.storyboard === 'stand_in'}
            seconds={seconds}
            most={options.limits.shots}
          />
        )}
        {mode === 'video' && origin?.as !== 'extend' && (
          <StyleChips styles={options.styles} offer={model?.offer ?? null} value={draft.style} onChange={(style) => change({ style })} />
        )}
        {mode === 'video' && <CharacterPicker prompt={draft.prompt} onChange={(prompt) => change({ prompt })} />}
        <HowMany draft={draft} change={change} most={options.limits.variants} />
        <CodePanel plans={plans} />
        <SendBar mode={mode} outcome={outcome} isUploading={uploads.isBusy} sender={sender} onShow={onShow} />
      </Stack>
    </Paper>
  );
}
