import type { Draft } from '../draft/draft';
import { chosenModel, type StudioModel, type StudioOptions } from '../options';
import { isOwnVideo } from './videoPlan';

/** What a draft leaves to be chosen, and what its choices come down to. */
export interface Terms {
  /** The model that was chosen; null for a character, which needs none. */
  model: StudioModel | null;
  /** Model and size are those of an earlier video. */
  isLikeSource: boolean;
  /** The model whose length and size are to be chosen; null where nothing is. */
  shaped: StudioModel | null;
  /** How long the video will be; null where nobody can say yet. */
  seconds: number | null;
  /** Whether it can be told shot by shot. */
  mayBeTold: boolean;
}

export function termsOf(options: StudioOptions, draft: Draft): Terms {
  const { mode, origin } = draft;
  const model = mode === 'character' ? null : chosenModel(options, mode, draft.models[mode]);
  const isLikeSource = mode === 'video' && origin !== null && (origin.as === 'extend' || isOwnVideo(origin.id));
  const extension = options.models.find((one) => one.extends && one.is_free) ?? null;
  const shaped = !isLikeSource ? model : origin.as === 'extend' ? extension : null;
  return {
    model,
    isLikeSource,
    shaped,
    seconds: (shaped?.is_free === true ? draft.seconds : null) ?? shaped?.seconds ?? null,
    mayBeTold: mode === 'video' && origin === null && draft.batch !== 'lines' && model?.offer?.storyboard !== 'no',
  };
}
