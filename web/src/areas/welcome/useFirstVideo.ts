import { useQuery } from '@tanstack/react-query';
import { ApiError, fetchAsSession } from '../../api';

/** A video as the public API tells of it; what is used of that here. */
export interface Video {
  id: string;
  status: 'queued' | 'in_progress' | 'completed' | 'failed';
  progress: number;
  error: { code: string; message: string } | null;
}

const pollMs = 1_000;
const patientPollMs = 4_000;

/** Asks for a video as every program does. */
export async function askForVideo(prompt: string): Promise<Video> {
  const response = await fetchAsSession('/v1/videos', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'sora-2', prompt, size: '1280x720' }),
  });
  return (await response.json()) as Video;
}

/** Where a video stands, followed until it has ended. */
export function useFirstVideo(id: string | null) {
  return useQuery({
    queryKey: ['generations', 'first-video', id],
    queryFn: async ({ signal }) => (await (await fetchAsSession(`/v1/videos/${encodeURIComponent(id!)}`, { signal })).json()) as Video,
    enabled: id !== null,
    refetchInterval: ({ state }) =>
      // Refused for good: there is no such video, or not any more.
      state.error instanceof ApiError && state.error.status === 404 ? false : state.data?.status === 'queued' ? patientPollMs : state.data === undefined || state.data.status === 'in_progress' ? pollMs : false,
  });
}
