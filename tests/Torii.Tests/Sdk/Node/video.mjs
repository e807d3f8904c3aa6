// What a video is to a program: its members, and how to come by one.
import assert from 'node:assert/strict';
import { client, eventually, words } from './suite.mjs';

const members = [
  'adjustments', 'completed_at', 'cost', 'created_at', 'error', 'expires_at', 'id', 'model', 'object', 'progress', 'prompt',
  'remixed_from_video_id', 'seconds', 'size', 'status',
];

let shared;

/** Checks every member: OpenAI's, all of them there, and ours. */
export function assertVideo(video) {
  assert.deepEqual(Object.keys(video).sort(), members);
  assert.match(video.id, /^video_\w+$/);
  assert.equal(video.object, 'video');
  assert.ok(['queued', 'in_progress', 'completed', 'failed'].includes(video.status), video.status);
  assert.ok(Number.isInteger(video.progress) && video.progress >= 0 && video.progress <= 100, `${video.progress}`);
  assert.equal(video.progress === 100, video.status === 'completed');
  assert.ok(Number.isInteger(video.created_at));
  assert.equal(Number.isInteger(video.completed_at), video.status === 'completed');
  assert.ok(video.expires_at === null || Number.isInteger(video.expires_at));
  assert.match(video.size, /^\d+x\d+$/);
  assert.match(video.seconds, /^\d+$/);
  assert.equal(video.error === null, video.status !== 'failed');
  video.adjustments.forEach((entry) => assert.deepEqual(Object.keys(entry).sort(), ['asked', 'field', 'used', 'why']));
}

/** A video that was just asked for. */
export function created() {
  return client.videos.create({ prompt: words('A heron') });
}

/** The video once it is completed. */
export async function completed(video) {
  const { id } = video ?? (await created());
  const ended = await eventually(async () => {
    const now = await client.videos.retrieve(id, { headers: { Prefer: 'wait=60' } });
    return !['queued', 'in_progress'].includes(now.status) && now;
  });
  assertVideo(ended);
  assert.equal(ended.status, 'completed', JSON.stringify(ended.error));
  return ended;
}

/** One completed video for all cases that only look at it. */
export function lasting() {
  shared ??= completed();
  return shared;
}
