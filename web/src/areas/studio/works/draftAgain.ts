import { fetchAsSession } from '../../../api';
import { emptyDraft, newKey, type Draft, type DraftFile, type Origin } from '../draft/draft';
import { upload } from '../plan/upload';
import { readDetail, type GenerationDetail } from './adminGenerations';
import { memories } from './memory';
import { bareId } from './work';

/** The draft that something was made from: as this browser remembers it, else as the server tells it. */
export async function draftAgain(id: string): Promise<Draft> {
  const remembered = memories().find((memory) => bareId(memory.id) === bareId(id));
  return remembered === undefined ? draftOf(await readDetail(id)) : remembered.draft;
}

async function draftOf(detail: GenerationDetail): Promise<Draft> {
  const { generation, request } = detail;
  const files = await Promise.all(request.inputs.map(bring));
  const model = { video: null, image: null, ...(generation.kind === 'video' || generation.kind === 'image' ? { [generation.kind]: request.model } : {}) };
  return {
    ...emptyDraft,
    mode: generation.kind === 'prompt' ? 'video' : generation.kind,
    prompt: request.shots.length === 0 ? request.prompt : (request.instructions ?? ''),
    models: model,
    seconds: request.seconds,
    size: request.size,
    files,
    style: request.style,
    shots: request.shots.length === 0 ? null : request.shots.map((shot) => ({ key: newKey(), seconds: Number(shot.seconds), scene: shot.scene })),
    origin: originOf('extend', request.extends) ?? originOf('remix', request.remix ?? request.character_source),
    strict: request.strict,
    name: request.character_name ?? '',
  };
}

function originOf(as: Origin['as'], source: GenerationDetail['request']['remix']): Origin | null {
  const id = source?.generation_id != null ? `video_${source.generation_id}` : (source?.post ?? source?.result ?? null);
  return id === null ? null : { as, id };
}

// What another key has uploaded cannot be named by this one: it is uploaded once more.
async function bring(input: { content_type: string; content: string }): Promise<DraftFile> {
  const bytes = await (await fetchAsSession(input.content)).blob();
  return upload(new File([bytes], `input.${input.content_type.split('/')[1] ?? 'bin'}`, { type: input.content_type }));
}
