import type { Draft, DraftFile } from '../draft/draft';
import { fixedModel, type StudioModel, type StudioOptions } from '../options';
import type { Plan } from './plan';
import { writtenPrompt } from './prompt';

const ownVideo = /^video_[0-9a-f]{32}$/;

/** Whether an id is of a video that this server made for the console. */
export function isOwnVideo(id: string): boolean {
  return ownVideo.test(id);
}

/** The request for one video, by the door that says it best. */
export function videoPlan(options: StudioOptions, draft: Draft, model: StudioModel, words: string, file: DraftFile | null): Plan {
  const prompt = writtenPrompt(words, draft);
  const base = { later: false, result: 'video' as const, files: file === null ? [] : [file], prompt: words };
  const strict = draft.strict ? { strict: true } : {};
  const seconds = draft.seconds === null ? {} : { seconds: String(draft.seconds) };

  switch (draft.origin?.as) {
    case 'extend':
      return isOwnVideo(draft.origin.id)
        ? { ...base, path: '/v1/videos/extensions', body: { prompt, video: { id: draft.origin.id }, ...seconds, ...strict }, files: [] }
        : { ...base, path: '/v1/videos', body: { model: 'sora2-extension', prompt: `${draft.origin.id} ${prompt}`, ...seconds, ...strict }, files: [] };
    case 'remix':
      return isOwnVideo(draft.origin.id)
        ? { ...base, path: `/v1/videos/${draft.origin.id}/remix`, body: { prompt, ...strict }, files: [] }
        : { ...base, path: '/v1/videos', body: { model: model.name, prompt, remix_target_id: draft.origin.id, ...shape(draft, model), ...strict }, files: [] };
  }

  if (file?.kind === 'video') {
    return { ...base, ...castRequest(fixedModel(options, model, draft.seconds, draft.size).name, prompt, file, strict) };
  }

  const reference = file === null ? {} : { input_reference: { file_id: file.id } };
  return { ...base, path: '/v1/videos', body: { model: model.name, prompt, ...shape(draft, model), ...reference, ...strict } };
}

// Where the model's name says both, the fields would only be adjusted.
function shape(draft: Draft, model: StudioModel): Record<string, unknown> {
  return model.is_free
    ? { ...(draft.seconds === null ? {} : { seconds: String(draft.seconds) }), ...(draft.size === null ? {} : { size: draft.size }) }
    : {};
}

// A video beside words: whoever is in it becomes a character for this request alone, which only the chat door can say.
function castRequest(model: string, prompt: string, file: DraftFile, strict: object) {
  const content = [
    { type: 'text', text: prompt },
    { type: 'video_url', video_url: { file_id: file.id } },
  ];
  return { path: '/v1/chat/completions', body: { model, messages: [{ role: 'user', content }], ...strict }, later: true };
}
