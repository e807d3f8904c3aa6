import { useQuery, useQueryClient } from '@tanstack/react-query';
import { admin, answer } from '../../api';
import type { components } from '../../api/admin';
import { useChanged } from '../../app/live';

export type StudioOptions = components['schemas']['StudioOptions'];
export type StudioModel = components['schemas']['StudioModel'];
export type StudioOffer = components['schemas']['StudioOffer'];

/** What can be made: styles, limits, and models with what they can do now. */
export function useOptions() {
  const queries = useQueryClient();
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['studio', 'options'] });
  useChanged('accounts', readAgain);
  useChanged('upstreams', readAgain);
  useChanged('routes', readAgain);
  return useQuery({
    queryKey: ['studio', 'options'],
    queryFn: () => answer(admin.GET('/api/admin/studio/options')),
    staleTime: 30_000,
  });
}

/** The models to choose from for a video (not those that go on with one), or for a picture. */
export function modelsFor(options: StudioOptions, mode: 'video' | 'image'): StudioModel[] {
  return options.models.filter((model) => model.kind === mode && !model.extends);
}

/** The model that was chosen; else the first free one that can be had, else any. */
export function chosenModel(options: StudioOptions, mode: 'video' | 'image', name: string | null): StudioModel | null {
  const models = modelsFor(options, mode);
  return (
    models.find((model) => model.name === name) ??
    models.find((model) => model.is_free && model.offer !== null) ??
    models.find((model) => model.offer !== null) ??
    models[0] ??
    null
  );
}

/** The model of one size and length that a family comes down to, for doors that take neither as a field. */
export function fixedModel(options: StudioOptions, model: StudioModel, seconds: number | null, size: string | null): StudioModel {
  const wanted = { seconds: seconds ?? model.seconds, size: size ?? model.size };
  return (
    options.models.find(
      (one) =>
        !one.is_free && !one.extends && one.kind === model.kind && one.tier === model.tier && one.seconds === wanted.seconds && one.size === wanted.size,
    ) ?? model
  );
}
