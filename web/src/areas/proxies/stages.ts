import type { Schema } from '../../api';

type Stage = Schema<'EgressStep'>['stage'];

/** The key of a stage's name in messages.ts. */
export const stageText = (stage: Stage) => (stage === 'upstream' ? 'upstreamStage' : stage);
