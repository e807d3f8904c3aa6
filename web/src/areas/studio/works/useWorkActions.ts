import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { fetchAsSession } from '../../../api';
import { useConfirm, useErrorText, useStable } from '../../../components';
import { useMessages } from '../../../i18n';
import type { Draft } from '../draft/draft';
import type { ChangeDraft } from '../draft/useDraft';
import { workMessages } from '../messages/works';
import { upload } from '../plan/upload';
import { cancel as cancelWork } from './adminGenerations';
import { draftAgain } from './draftAgain';
import { forget } from './memory';
import type { Work } from './work';

// What was chosen for something else would surprise in a draft that begins with a result.
const fresh = { mode: 'video', prompt: '', files: [], shots: null, style: null, batch: 'one', seconds: null, variants: 1 } satisfies Partial<Draft>;

/**
 * What can be done with something that was made, or is being made. Each says when it did not work. The functions stay the
 * same, so that cards need not be drawn again for them.
 */
export function useWorkActions(change: ChangeDraft, refresh: () => void, toComposer: () => void) {
  const t = useMessages(workMessages);
  const describe = useErrorText();
  const confirm = useConfirm();

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      notifications.show({ color: 'red', title: t('didNotWork'), message: describe(error) });
    }
  };

  const compose = (draft: Parameters<ChangeDraft>[0]) => {
    change(draft);
    toComposer();
  };

  const cancel = useStable((work: Work) =>
    attempt(async () => {
      await cancelWork(work);
      refresh();
    }),
  );

  const remove = useStable(async (work: Work) => {
    const body = t(work.kind === 'character' ? 'deleteCharacterBody' : 'deleteBody');
    if (await confirm({ title: t('deleteTitle'), body, action: t('delete'), danger: true })) {
      await attempt(async () => {
        const door = { video: 'videos', image: 'images', character: 'characters' }[work.kind];
        await fetchAsSession(`/v1/${door}/${work.id}`, { method: 'DELETE' });
        forget(work.id);
        refresh();
      });
    }
  });

  const again = useStable((work: Work) => attempt(async () => compose(await draftAgain(work.id))));
  const remix = useStable((work: Work) => compose({ ...fresh, origin: { as: 'remix', id: work.id } }));
  const extend = useStable((work: Work) => compose({ ...fresh, origin: { as: 'extend', id: work.id } }));
  const toCharacter = useStable((work: Work) => compose({ ...fresh, mode: 'character', origin: { as: 'remix', id: work.id }, name: '' }));

  // A new picture or video from a picture that was made, or from how a video begins.
  const asInput = useStable((work: Work, index: number, mode: 'video' | 'image') =>
    attempt(async () => {
      const source = work.kind === 'video' ? work.thumbnail : work.results[index];
      const bytes = await (await fetchAsSession(source!)).blob();
      const file = await upload(new File([bytes], `${work.id}.${bytes.type.split('/')[1] ?? 'png'}`, { type: bytes.type }));
      compose((before) => ({ mode, origin: null, batch: 'one', files: mode === 'image' && before.mode === 'image' ? [...before.files, file] : [file] }));
    }),
  );

  return useMemo(
    () => ({ cancel, remove, again, remix, extend, toCharacter, asInput }),
    [cancel, remove, again, remix, extend, toCharacter, asInput],
  );
}

export type WorkActions = ReturnType<typeof useWorkActions>;
