import { fetchAsSession } from '../../../api';
import type { DraftFile } from '../draft/draft';

// Drafts that nobody came back to would else fill the disk.
const keptSeconds = 30 * 24 * 3600;

/** Uploads a picture or a video, to be named in requests by its id. */
export async function upload(file: File): Promise<DraftFile> {
  const form = new FormData();
  form.append('purpose', 'user_data');
  form.append('expires_after[anchor]', 'created_at');
  form.append('expires_after[seconds]', String(keptSeconds));
  form.append('file', file, file.name);
  const response = await fetchAsSession('/v1/files', { method: 'POST', body: form });
  const { id } = (await response.json()) as { id: string };
  return { id, name: file.name, kind: file.type.startsWith('video/') ? 'video' : 'image', bytes: file.size };
}
