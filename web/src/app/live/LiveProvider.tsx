import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { LiveConnection, type LiveStatus } from './LiveConnection';
import { LiveHub } from './LiveHub';
import { useFreshness } from './useFreshness';

interface Live {
  hub: LiveHub;
  status: LiveStatus;
}

const Context = createContext<Live | null>(null);

/** Holds the live connection while somebody is signed in. After a break everything in sight is read again. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [hub] = useState(() => new LiveHub());
  const [status, setStatus] = useState<LiveStatus>('connecting');
  useFreshness(hub);

  useEffect(() => {
    const connection = new LiveConnection({
      onEvent: (event) => hub.tell(event),
      onStatus: setStatus,
      onRecovery: () => void queries.invalidateQueries(),
    });
    return () => connection.close();
  }, [hub, queries]);

  return <Context value={{ hub, status }}>{children}</Context>;
}

/** The connection and its hub; for the hooks beside this file. */
export function useLive(): Live {
  const live = useContext(Context);
  if (live === null) {
    throw new Error('Live events need a LiveProvider above; they are there inside the shell only.');
  }

  return live;
}
