import { useRef } from 'react';
import { Composer } from './composer/Composer';
import type { Draft } from './draft/draft';
import type { ChangeDraft } from './draft/useDraft';
import type { StudioOptions } from './options';
import classes from './studio.module.css';
import { useAddress } from './useAddress';
import { useWorkActions } from './works/useWorkActions';
import { useWorks } from './works/useWorks';
import { WorkList } from './works/WorkList';

interface Props {
  options: StudioOptions;
  draft: Draft;
  change: ChangeDraft;
}

// Longer than menus and dialogs take to close.
const menuMs = 250;

/** What is to be made on one side, what was made on the other. */
export function Studio({ options, draft, change }: Props) {
  const view = useWorks();
  const composer = useRef<HTMLDivElement>(null);
  const results = useRef<HTMLDivElement>(null);
  useAddress(options, change);

  const toComposer = () => {
    composer.current?.scrollIntoView({ block: 'start' });
    // A menu or a dialog that closes gives the focus back to what opened it; this comes after that.
    setTimeout(() => composer.current?.querySelector<HTMLElement>('textarea, input[type=text]')?.focus({ preventScroll: true }), menuMs);
  };
  const actions = useWorkActions(change, view.refresh, toComposer);

  return (
    <div className={classes.studio}>
      <div ref={composer} className={classes.side}>
        <Composer options={options} draft={draft} change={change} onSent={view.refresh} onShow={() => results.current?.scrollIntoView({ block: 'start' })} />
      </div>
      <div ref={results} className={classes.side}>
        <WorkList view={view} actions={actions} />
      </div>
    </div>
  );
}
