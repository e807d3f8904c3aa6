import { useState } from 'react';
import { useStable } from '../../../components';
import { newKey, type Draft, type DraftFile } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import type { StudioOptions } from '../options';
import { upload } from '../plan/upload';

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  key: string;
  name: string;
  /** Null while it is under way; a key of the texts where it was not even sent, else what the server said. */
  fault: 'wrongKind' | 'tooLarge' | Error | null;
}

const videoTypes = ['video/mp4', 'video/quicktime'];
const imageTypes = ['image/png', 'image/jpeg', 'image/webp'];

/** What the draft takes, as a file field's `accept` says it. */
export function acceptedTypes(draft: Draft): string[] {
  return draft.mode === 'character' ? videoTypes : draft.mode === 'image' || draft.batch === 'files' ? imageTypes : [...imageTypes, ...videoTypes];
}

/** How many files the draft has a use for. */
export function mostFiles(draft: Draft, options: StudioOptions): number {
  return draft.batch === 'files' ? 100 : draft.mode === 'image' ? options.limits.pictures : 1;
}

/** Uploads files as they are dropped, pasted or chosen, and puts them into the draft. */
export function useUploads(options: StudioOptions, draft: Draft, change: ChangeDraft) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const most = mostFiles(draft, options);

  const put = (file: DraftFile) =>
    change((before) => ({
      // Where one more is too many, the newest is meant.
      files: [...before.files.filter((other) => other.kind === file.kind || before.mode === 'image'), file].slice(-mostFiles(before, options)),
    }));

  const take = async (file: File) => {
    const fault = check(file, draft, options);
    const key = newKey();
    setUploads((before) => [...before, { key, name: file.name, fault }]);
    if (fault !== null) {
      return;
    }

    try {
      put(await upload(file));
      setUploads((before) => before.filter((one) => one.key !== key));
    } catch (error) {
      setUploads((before) => before.map((one) => (one.key === key ? { ...one, fault: error as Error } : one)));
    }
  };

  const add = useStable(async (files: File[]) => {
    setUploads((before) => before.filter((one) => one.fault === null));
    // One after the other: they stay in the order they were given, and share the line to the server.
    for (const file of files.slice(0, most)) {
      await take(file);
    }
  });

  return {
    uploads,
    add: (files: File[]) => void add(files),
    dismiss: (key: string) => setUploads((before) => before.filter((one) => one.key !== key)),
    isBusy: uploads.some((one) => one.fault === null),
  };
}

export type Uploads = ReturnType<typeof useUploads>;

function check(file: File, draft: Draft, options: StudioOptions): Upload['fault'] {
  if (!acceptedTypes(draft).includes(file.type)) {
    return 'wrongKind';
  }

  const limit = file.type.startsWith('video/') ? options.limits.character_video_bytes : options.limits.picture_bytes;
  return file.size > limit ? 'tooLarge' : null;
}
