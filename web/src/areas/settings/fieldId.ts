/** The id of a setting's field in the page. */
export const fieldId = (key: string) => `setting-${key.replaceAll(':', '-')}`;
