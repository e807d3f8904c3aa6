import type { Schema } from '../../api';
import type { Client } from './client';

/** What the form of a client key holds; its fields are named as the API does. Empty means: no limit. */
export interface ClientValues extends Record<string, unknown> {
  name: string;
  models: string[];
  requests_per_minute: number | string;
  at_once: number | string;
  queue_bound: number | string;
  budget: number | string;
  /** As `datetime-local` writes it, in the viewer's zone. */
  expires_at: string;
  strict: boolean;
  /** One address a line. */
  webhooks: string;
  webhook_secret: string;
  key: string;
}

export const emptyValues: ClientValues = {
  name: '',
  models: [],
  requests_per_minute: '',
  at_once: '',
  queue_bound: '',
  budget: '',
  expires_at: '',
  strict: false,
  webhooks: '',
  webhook_secret: '',
  key: '',
};

/** The form's values for a key as it is. */
export function valuesOf({ fields }: Client): ClientValues {
  return {
    ...emptyValues,
    name: fields.name,
    models: fields.models ?? [],
    requests_per_minute: fields.requests_per_minute ?? '',
    at_once: fields.at_once ?? '',
    queue_bound: fields.queue_bound ?? '',
    budget: fields.budget ?? '',
    expires_at: localTime(fields.expires_at),
    strict: fields.strict ?? false,
    webhooks: (fields.webhooks ?? []).join('\n'),
  };
}

/** What the API takes of the form's values. */
export function fieldsOf(values: ClientValues, present?: Client): Schema<'ClientFields'> {
  const kept = present?.fields.expires_at ?? null;
  const wanted = values.expires_at === '' ? null : new Date(values.expires_at).toISOString();
  return {
    name: values.name,
    models: values.models.length === 0 ? null : values.models,
    requests_per_minute: numberOf(values.requests_per_minute),
    at_once: numberOf(values.at_once),
    queue_bound: numberOf(values.queue_bound),
    budget: numberOf(values.budget),
    // The field knows minutes only; a time that nobody touched keeps its seconds.
    expires_at: values.expires_at === localTime(kept) ? kept : wanted,
    strict: values.strict,
    webhooks: values.webhooks.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
  };
}

const numberOf = (value: number | string) => (value === '' ? null : Number(value));

function localTime(time: string | null | undefined): string {
  if (time === null || time === undefined) {
    return '';
  }

  const at = new Date(time);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
