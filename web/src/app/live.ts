export { LiveProvider } from './live/LiveProvider';
export { useChanged, useGenerationEvents, useLiveStatus } from './live/hooks';
export type { ChangedArea, ChangedEvent, GenerationEvent } from './live/LiveHub';
export type { LiveStatus } from './live/LiveConnection';
