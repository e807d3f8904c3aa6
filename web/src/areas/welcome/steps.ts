/** The first steps, in their order. */
export const steps = ['credentials', 'upstream', 'video', 'client'] as const;
