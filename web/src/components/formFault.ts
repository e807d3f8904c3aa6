import { ApiError } from '../api/ApiError';

/** Where an error belongs in a form. */
export type FormFault = { kind: 'field'; field: string; message: string } | { kind: 'conflict' } | { kind: 'form' };

/** Finds the form's field that an error names in `param`; `models[0].name` counts as `models.0.name`. */
export function formFault(error: unknown, values: Record<string, unknown>): FormFault {
  if (!(error instanceof ApiError)) {
    return { kind: 'form' };
  }

  if (error.isEditConflict) {
    return { kind: 'conflict' };
  }

  const path = error.param?.replace(/\[(\d+)\]/g, '.$1') ?? '';
  const root = path.split('.')[0] ?? '';
  if (!(root in values)) {
    return { kind: 'form' };
  }

  // A field such as "models" is one input even where the error names one of its entries.
  const isList = Array.isArray(values[root]) && (values[root] as unknown[]).every((entry) => typeof entry !== 'object');
  return { kind: 'field', field: isList ? root : path, message: error.message };
}
