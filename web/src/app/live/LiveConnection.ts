import { fetchAsSession } from '../../api/transport';
import { readEvents, type ServerEvent } from './eventReader';

/** `connecting` only before the first connection; `lost` from a break until the next one stands. */
export type LiveStatus = 'connecting' | 'live' | 'lost';

interface Listener {
  onEvent: (event: ServerEvent) => void;
  onStatus: (status: LiveStatus) => void;
  /** The connection stands again after a break: whatever is shown may be old. */
  onRecovery: () => void;
}

// The server sends a comment every 15 s.
const silenceMs = 40_000;
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/** The one connection over which the server tells what changed. It comes back by itself until it is closed. */
export class LiveConnection {
  private readonly closing = new AbortController();
  private readonly listener: Listener;
  private wasLost = false;
  private pauseMs = firstPauseMs;

  constructor(listener: Listener) {
    this.listener = listener;
    void this.run();
  }

  close(): void {
    this.closing.abort();
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      await this.listen().catch(() => undefined);
      if (this.closing.signal.aborted) {
        return;
      }

      this.wasLost = true;
      this.listener.onStatus('lost');
      await this.pause();
    }
  }

  private async listen(): Promise<void> {
    const silence = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
    };

    try {
      heard();
      const signal = AbortSignal.any([this.closing.signal, silence.signal]);
      const response = await fetchAsSession('/api/admin/events', { headers: { Accept: 'text/event-stream' }, signal });
      this.tellConnected();
      await readEvents(response.body!, this.listener.onEvent, heard);
    } finally {
      clearTimeout(timer);
    }
  }

  private tellConnected(): void {
    this.pauseMs = firstPauseMs;
    this.listener.onStatus('live');
    if (this.wasLost) {
      this.wasLost = false;
      this.listener.onRecovery();
    }
  }

  /** Waits longer after each failure, but not when the browser says that the network is back. */
  private pause(): Promise<void> {
    const { signal } = this.closing;
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        window.removeEventListener('online', goOn);
        signal.removeEventListener('abort', goOn);
        resolve();
      };
      const timer = setTimeout(goOn, this.pauseMs);
      this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2);
      window.addEventListener('online', goOn);
      signal.addEventListener('abort', goOn);
    });
  }
}
