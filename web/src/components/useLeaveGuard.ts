import { useEffect } from 'react';
import { useBlocker, type Location } from 'react-router';
import { useMessages } from '../i18n';
import { messages } from './messages';
import { useConfirm } from './useConfirm';

/** Asks before one leaves behind what is not saved: by a link, Back, another tab of the page, a reload. */
export function useLeaveGuard(isDirty: boolean): void {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && placeOf(currentLocation) !== placeOf(nextLocation));

  useEffect(() => {
    if (blocker.state === 'blocked') {
      void confirm({ title: t('leaveTitle'), body: t('leaveText'), action: t('leave'), danger: true }).then((leaves) =>
        leaves ? blocker.proceed() : blocker.reset(),
      );
    }
    // Asked once for each try to leave.
  }, [blocker.state]);

  useEffect(() => {
    if (isDirty) {
      const warn = (event: BeforeUnloadEvent) => event.preventDefault();
      window.addEventListener('beforeunload', warn);
      return () => window.removeEventListener('beforeunload', warn);
    }
  }, [isDirty]);
}

/** Filters and open rows leave one where one is. */
const placeOf = ({ pathname, search }: Location) => `${pathname}?${new URLSearchParams(search).get('tab') ?? ''}`;
