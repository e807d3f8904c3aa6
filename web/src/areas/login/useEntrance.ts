import { useState } from 'react';
import { ApiError } from '../../api/ApiError';
import { useCountdown } from './useCountdown';

// When the server does not say how long to wait.
const usualPause = 30;

interface Entrance<Proof> {
  /** Tries; what came of it is in the other members. */
  attempt: (proof: Proof) => Promise<void>;
  /** Why it failed, unless one just has to wait. */
  fault: unknown;
  /** Seconds until the next attempt is allowed. */
  wait: number;
  sending: boolean;
}

/** One way in: trying, being refused, being told to wait. */
export function useEntrance<Proof>(onEnter: (proof: Proof) => Promise<void>): Entrance<Proof> {
  const [fault, setFault] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const [wait, startWait] = useCountdown();

  const attempt = async (proof: Proof) => {
    setFault(null);
    setSending(true);
    try {
      await onEnter(proof);
    } catch (error) {
      if (error instanceof ApiError && error.status === 429) {
        startWait(error.retryAfter ?? usualPause);
      } else {
        setFault(error);
      }
    } finally {
      setSending(false);
    }
  };

  return { attempt, fault, wait, sending };
}
