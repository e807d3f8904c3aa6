import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChangedArea, LiveHub } from './LiveHub';

// What else tells of an area, by the first word of its query keys: whether results are simulated, how many accounts an
// upstream has, which models can be made.
const telling: Partial<Record<ChangedArea, string[]>> = {
  accounts: ['session', 'upstreams', 'routes', 'proxies', 'models'],
  upstreams: ['session', 'accounts', 'routes', 'proxies', 'models'],
  routes: ['models'],
  settings: ['session', 'proxies', 'about'],
};

// A bulk action on a thousand rows tells a thousand changes.
const gatherMs = 1_000;

/**
 * Keeps what was read from being shown again as current once it is old. What is in sight is followed by its own page;
 * this sees to what other pages have read before, and to what tells of more than its own area.
 */
export function useFreshness(hub: LiveHub): void {
  const queries = useQueryClient();
  useEffect(() => {
    const changed = new Set<ChangedArea>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const apply = () => {
      timer = undefined;
      for (const area of changed) {
        void queries.invalidateQueries({ queryKey: [area], type: 'inactive', refetchType: 'none' });
        telling[area]?.forEach((other) => void queries.invalidateQueries({ queryKey: [other] }));
      }

      changed.clear();
    };
    const note = (area: ChangedArea) => {
      changed.add(area);
      timer ??= setTimeout(apply, gatherMs);
    };

    const stops = [
      hub.onChange(({ area }) => note(area)),
      hub.onGeneration(({ state }) => {
        // Progress alone makes no list old.
        if (state) {
          note('generations');
          note('media');
        }
      }),
    ];
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  }, [hub, queries]);
}
