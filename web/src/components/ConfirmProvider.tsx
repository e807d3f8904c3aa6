import { useCallback, useState, type ReactNode } from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import { ConfirmContext, type Question } from './useConfirm';

interface Asked {
  /** A new dialog for each question, so that nothing typed into one stays for the next. */
  number: number;
  question: Question;
  resolve: (yes: boolean) => void;
}

/** Lets everything below it ask by useConfirm. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(false);

  const confirm = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        setAsked((before) => {
          before?.resolve(false);
          return { number: (before?.number ?? 0) + 1, question, resolve };
        });
        setOpened(true);
      }),
    [],
  );

  return (
    <ConfirmContext value={confirm}>
      {children}
      {asked !== null && (
        <ConfirmDialog
          key={asked.number}
          question={asked.question}
          opened={opened}
          onAnswer={(yes) => {
            setOpened(false);
            asked.resolve(yes);
          }}
        />
      )}
    </ConfirmContext>
  );
}
