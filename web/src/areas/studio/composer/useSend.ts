import { useState } from 'react';
import { useStable } from '../../../components';
import type { Draft } from '../draft/draft';
import type { Plan } from '../plan/plan';
import { send } from '../plan/send';
import { remember } from '../works/memory';

// The server keeps the queue; this only spares the browser's connections.
const atOnce = 3;

/** How far the requests of one press of the button are. */
export interface Sending {
  sent: number;
  of: number;
}

/** Sends requests, and remembers what each was made from. Stops at the first that is refused: the next ones would be, too. */
export function useSend(onSent: () => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [last, setLast] = useState<Sending | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  const run = useStable(async (plans: Plan[], draft: Draft) => {
    setFault(null);
    setLast(null);
    setSending({ sent: 0, of: plans.length });
    const rest = [...plans];
    let sent = 0;
    let refusal: unknown = null;
    const worker = async () => {
      for (let plan = rest.shift(); plan !== undefined && refusal === null; plan = rest.shift()) {
        try {
          const id = await send(plan);
          remember({ id, prompt: plan.prompt, draft: draftOf(plan, draft) });
          sent += 1;
          setSending({ sent, of: plans.length });
          onSent();
        } catch (error) {
          refusal ??= error;
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    setSending(null);
    setLast({ sent, of: plans.length });
    setFault(refusal);
  });

  const clear = useStable(() => {
    setLast(null);
    setFault(null);
  });

  return { clear, run: (plans: Plan[], draft: Draft) => void run(plans, draft), sending, last, fault };
}

export type Sender = ReturnType<typeof useSend>;

/** The draft of one of several requests: asked for again, it is made once. */
function draftOf(plan: Plan, draft: Draft): Draft {
  const prompt = plan.result === 'character' ? draft.prompt : plan.prompt;
  return { ...draft, prompt, files: plan.files, variants: plan.result === 'image' ? draft.variants : 1, batch: 'one' };
}
