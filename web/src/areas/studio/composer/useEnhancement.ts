import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, ApiError, fetchAsSession, publicApi } from '../../../api';
import { keep, readKept } from '../draft/kept';
import type { StudioModel, StudioOptions } from '../options';

/** A prompt that the server works out. Kept in the browser, so that a reload finds it again. */
interface Asked {
  id: string;
  before: string;
}

const expansions = ['short', 'medium', 'long'] as const;
export type Expansion = (typeof expansions)[number];

/** The models that enhance a prompt for a video of about some length, one for each expansion that can be had. */
export function enhancers(options: StudioOptions, seconds: number): { expansion: Expansion; model: StudioModel }[] {
  const distance = (model: StudioModel) => Math.abs((model.seconds ?? seconds) - seconds);
  return expansions.flatMap((expansion) => {
    const fitting = options.models.filter((model) => model.expansion === expansion && model.offer !== null);
    const [model] = fitting.sort((one, other) => distance(one) - distance(other));
    return model === undefined ? [] : [{ expansion, model }];
  });
}

/** Has a prompt worked out by the server. */
export function useEnhancement() {
  const [asked, setAsked] = useState(() => readAsked(readKept('enhancement')));
  const [fault, setFault] = useState<unknown>(null);

  const set = (next: Asked | null) => {
    keep('enhancement', next);
    setAsked(next);
  };

  const { data, error } = useQuery({
    queryKey: ['studio', 'enhancement', asked?.id],
    enabled: asked !== null,
    queryFn: async ({ signal }) => {
      const params = { path: { id: asked!.id }, header: { Prefer: 'wait=20' } };
      return answer(publicApi.GET('/v1/generation/{id}', { params, signal }));
    },
    refetchInterval: ({ state }) => (state.data?.status === 'queued' || state.data?.status === 'in_progress' ? 500 : false),
    staleTime: Infinity,
  });

  const ask = async (model: string, prompt: string) => {
    setFault(null);
    try {
      const response = await fetchAsSession('/v1/chat/completions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Prefer: 'respond-async' },
        body: JSON.stringify({ model, messages: [{ role: 'user', content: prompt }] }),
      });
      set({ id: ((await response.json()) as { id: string }).id, before: prompt });
    } catch (refusal) {
      setFault(refusal);
    }
  };

  const hasFailed = data?.status === 'failed';
  const hasEnded = hasFailed || error !== null;
  useEffect(() => {
    if (hasEnded) {
      // Told once: a reload need not tell it again.
      keep('enhancement', null);
    }
  }, [hasEnded]);
  return {
    ask: (model: string, prompt: string) => void ask(model, prompt),
    before: asked?.before ?? null,
    after: data?.status === 'completed' ? (data.choices[0]?.message.content ?? '') : null,
    isRunning: asked !== null && error === null && data?.status !== 'completed' && !hasFailed,
    error: fault ?? error ?? (hasFailed ? new ApiError(502, data.error?.message ?? '', { code: data.error?.code ?? null }) : null),
    end: () => {
      setFault(null);
      set(null);
    },
  };
}

function readAsked(found: unknown): Asked | null {
  const { id, before } = (found ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof before === 'string' ? { id, before } : null;
}
