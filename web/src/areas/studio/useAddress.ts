import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useErrorText, useStable } from '../../components';
import { useMessages } from '../../i18n';
import type { Origin } from './draft/draft';
import { toggleMention } from './draft/mentions';
import type { ChangeDraft } from './draft/useDraft';
import { messages } from './messages';
import { modelsFor, type StudioOptions } from './options';
import { isOwnVideo } from './plan/videoPlan';
import { readDetail } from './works/adminGenerations';
import { draftAgain } from './works/draftAgain';

const names = ['again', 'remix', 'extend', 'character', 'model'] as const;

/**
 * Opens the studio as other pages link to it: `?again=ID`, `?remix=ID`, `?extend=ID`, `?character=NAME`, `?model=NAME`.
 * What was read is taken out of the address: a reload must not undo what was changed since.
 */
export function useAddress(options: StudioOptions, change: ChangeDraft): void {
  const [search, setSearch] = useSearchParams();
  const t = useMessages(messages);
  const describe = useErrorText();
  const asked = names.filter((name) => search.has(name)).join();

  const open = useStable(async () => {
    const value = (name: (typeof names)[number]) => search.get(name);
    const again = value('again');
    if (again !== null) {
      change(await draftAgain(again));
    }

    for (const as of ['remix', 'extend'] as const) {
      const source = value(as);
      if (source !== null) {
        const origin = await originOf(options, as, source);
        if (origin === null) {
          notifications.show({ color: 'yellow', message: t('foreign') });
        } else {
          change({ mode: 'video', origin, batch: 'one', shots: null });
        }
      }
    }

    const character = value('character');
    if (character !== null) {
      const mention = `@${character.replace(/^@/, '')}`;
      change((before) => ({ mode: 'video', prompt: before.prompt.includes(mention) ? before.prompt : toggleMention(before.prompt, mention) }));
    }

    const model = options.models.find((one) => one.name === value('model'));
    if (model !== undefined && (model.kind === 'video' || model.kind === 'image')) {
      const kind = model.kind;
      change((before) => (modelsFor(options, kind).includes(model) ? { mode: kind, models: { ...before.models, [kind]: model.name } } : {}));
    }
  });

  useEffect(() => {
    if (asked !== '') {
      open().catch((error: unknown) => notifications.show({ color: 'red', message: describe(error) }));
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          names.forEach((name) => next.delete(name));
          return next;
        },
        { replace: true },
      );
    }
  }, [asked]);
}

async function originOf(options: StudioOptions, as: Origin['as'], source: string): Promise<Origin | null> {
  // A link or an id of the upstream's stands for itself.
  if (!isOwnVideo(source) && !/^[0-9a-f]{32}$/.test(source)) {
    return { as, id: source };
  }

  const { generation, post } = await readDetail(source);
  if (generation.client_id === options.client_id) {
    return { as, id: generation.public_id };
  }

  // Of another key's videos only those are anybody's that are public.
  return as === 'remix' && post?.name != null ? { as, id: post.name } : null;
}
