import { localStorageColorSchemeManager } from '@mantine/core';

/** Keeps the chosen colour scheme where public/scheme.js looks for it before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'torii-scheme' });
