import { createContext, useContext, type ReactNode } from 'react';

/** What is asked before something dangerous. */
export interface Question {
  title: string;
  /** What will happen, with numbers and names: "3 accounts are deleted. Their 12 running videos go on to their end." */
  body: ReactNode;
  /** The button's words, which say what it does: "Delete 3 accounts". */
  action: string;
  /** Something is lost by it. */
  danger?: boolean;
  /** Must be typed before the button can be pressed. */
  typeName?: string;
}

export type Confirm = (question: Question) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm | null>(null);

/** Asks before a dangerous action: `if (await confirm({ title, body, action, danger: true })) …`. */
export function useConfirm(): Confirm {
  const confirm = useContext(ConfirmContext);
  if (confirm === null) {
    throw new Error('useConfirm needs a ConfirmProvider above it.');
  }

  return confirm;
}
