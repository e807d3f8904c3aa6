import type { Draft, DraftFile } from '../draft/draft';
import { chosenModel, type StudioModel, type StudioOptions } from '../options';
import type { Plan, PlanOutcome } from './plan';
import { isOwnVideo, videoPlan } from './videoPlan';

/** The requests that a draft stands for, in the order they are sent; or what is missing for them. */
export function plansOf(options: StudioOptions, draft: Draft): PlanOutcome {
  if (draft.mode === 'character') {
    return characterPlans(draft);
  }

  const model = chosenModel(options, draft.mode, draft.models[draft.mode]);
  if (model === null) {
    return { missing: 'needModel' };
  }

  if (draft.mode === 'video' && draft.origin?.id.trim() === '') {
    return { missing: 'needOrigin' };
  }

  const isTold = draft.mode === 'video' && draft.shots !== null && draft.origin === null;
  if (isTold && draft.shots!.some((shot) => shot.scene.trim() === '')) {
    return { missing: 'needScene' };
  }

  const prompts = draft.batch === 'lines' ? draft.prompt.split('\n').map((line) => line.trim()).filter((line) => line !== '') : [draft.prompt.trim()];
  if (!isTold && (prompts.length === 0 || prompts.includes(''))) {
    return { missing: 'needPrompt' };
  }

  if (draft.batch === 'files' && draft.files.length === 0) {
    return { missing: 'needFiles' };
  }

  const words = prompts.length === 0 ? [''] : prompts;
  const plans = draft.mode === 'video' ? videos(options, draft, model, words) : words.flatMap((prompt) => pictures(draft, model, prompt));
  return { plans };
}

function videos(options: StudioOptions, draft: Draft, model: StudioModel, prompts: string[]): Plan[] {
  // A video starts from one file; of several each gets a video of its own.
  const starts: (DraftFile | null)[] = draft.files.length === 0 || draft.origin !== null ? [null] : draft.batch === 'files' ? draft.files : [draft.files[0]!];
  return prompts.flatMap((prompt) =>
    starts.flatMap((file) => Array.from({ length: draft.variants }, () => videoPlan(options, draft, model, prompt, file))),
  );
}

function pictures(draft: Draft, model: StudioModel, prompt: string): Plan[] {
  const files = draft.files.filter((file) => file.kind === 'image');
  const groups = draft.batch === 'files' ? files.map((file) => [file]) : [files];
  return groups.map((group) => ({
    path: group.length === 0 ? '/v1/images/generations' : '/v1/images/edits',
    body: {
      model: model.name,
      prompt,
      ...(group.length === 0 ? {} : { images: group.map((file) => ({ file_id: file.id })) }),
      ...(draft.variants === 1 ? {} : { n: draft.variants }),
      ...(model.is_free && draft.size !== null ? { size: draft.size } : {}),
      ...(draft.strict ? { strict: true } : {}),
    },
    later: true,
    result: 'image',
    files: group,
    prompt,
  }));
}

function characterPlans(draft: Draft): PlanOutcome {
  const name = draft.name.trim();
  const file = draft.files.find((one) => one.kind === 'video');
  const origin = draft.origin?.id.trim() ?? '';
  if (file === undefined && origin === '') {
    return { missing: 'needVideo' };
  }

  if (file === undefined && !isOwnVideo(origin)) {
    return { missing: 'needOwnVideo' };
  }

  if (name === '') {
    return { missing: 'needName' };
  }

  const video = file === undefined ? { id: origin } : { file_id: file.id };
  const plan: Plan = {
    path: '/v1/videos/characters',
    body: { name, video, ...(draft.strict ? { strict: true } : {}) },
    later: false,
    result: 'character',
    files: file === undefined ? [] : [file],
    prompt: name,
  };
  return { plans: [plan] };
}
