import type { ServerEvent } from './eventReader';

/** What the console's parts are called in the server's events; the first word of a query key. */
export type ChangedArea =
  | 'accounts'
  | 'audit'
  | 'characters'
  | 'clients'
  | 'generations'
  | 'logs'
  | 'media'
  | 'proxies'
  | 'routes'
  | 'settings'
  | 'upstreams'
  | 'webhooks';

/** A generation moved on. */
export interface GenerationEvent {
  id: string;
  kind: string;
  state: string;
  /** Percent. */
  progress: number;
}

/** Something in an area changed; `id` is null where it is more than one row. */
export interface ChangedEvent {
  area: ChangedArea;
  id: string | null;
}

/** Passes the server's events on to those who asked for them. */
export class LiveHub {
  private readonly generationListeners = new Set<(event: GenerationEvent) => void>();
  private readonly changeListeners = new Set<(event: ChangedEvent) => void>();

  onGeneration(listener: (event: GenerationEvent) => void): () => void {
    this.generationListeners.add(listener);
    return () => this.generationListeners.delete(listener);
  }

  onChange(listener: (event: ChangedEvent) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  tell({ event, data }: ServerEvent): void {
    if (event === 'generation') {
      const told = JSON.parse(data) as GenerationEvent;
      this.generationListeners.forEach((listener) => listener(told));
    } else if (event === 'changed') {
      const told = JSON.parse(data) as ChangedEvent;
      this.changeListeners.forEach((listener) => listener(told));
    }
  }
}
