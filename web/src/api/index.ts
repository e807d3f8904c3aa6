export { ApiError } from './ApiError';
export { admin, answer, publicApi } from './client';
export { linesOf } from './linesOf';
export { fetchAsSession } from './transport';
export type { components as AdminComponents, paths as AdminPaths } from './admin';
export type { components as PublicComponents, paths as PublicPaths } from './v1';
export type { Page } from './Page';
export { usePages, type Pages } from './usePages';

import type { components } from './admin';

/** A schema of the admin API by its name: `Schema<'AccountRow'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
