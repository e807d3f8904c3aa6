import type { DraftFile } from '../draft/draft';

/** What a request answers with, and so how to ask for its result. */
export type ResultKind = 'video' | 'image' | 'character';

/** One request of the public API, as it is sent and as the code panel shows it. */
export interface Plan {
  /** Below the server's address, e.g. `/v1/videos`. */
  path: string;
  body: Record<string, unknown>;
  /** The door would keep the connection until the end; this asks it to answer at once. */
  later: boolean;
  result: ResultKind;
  /** The uploaded files that the body names, in order. */
  files: DraftFile[];
  /** What the request is about in words, to tell several apart. */
  prompt: string;
}

/** Why a draft cannot be sent yet: a key of the composer's texts. */
export type Missing = 'needPrompt' | 'needVideo' | 'needName' | 'needFiles' | 'needOrigin' | 'needScene' | 'needModel' | 'needOwnVideo';

export type PlanOutcome = { plans: Plan[] } | { missing: Missing };
