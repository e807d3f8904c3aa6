import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorNote, useStable } from '../../../components';
import { useMessages } from '../../../i18n';
import { workMessages } from '../messages/works';
import classes from '../studio.module.css';
import { useCharacters } from '../useCharacters';
import { usePlaces } from './usePlaces';
import type { WorkActions } from './useWorkActions';
import type { WorksView } from './useWorks';
import { usualMs } from './usualMs';
import { bareId, isRunning } from './work';
import { WorkCard } from './WorkCard';
import { WorkViewer } from './WorkViewer';

interface Props {
  view: WorksView;
  actions: WorkActions;
}

/** What was made in the studio, the newest first. The result that is open stands in the address. */
export function WorkList({ view, actions }: Props) {
  const t = useMessages(workMessages);
  const heading = useId();
  const places = usePlaces(view.works);
  const { characters } = useCharacters();
  const [search, setSearch] = useSearchParams();
  const [openId, openIndex] = (search.get('open') ?? '').split('.');
  const opened = view.works.find((work) => work.id === openId && work.status === 'completed');

  const show = useStable((open: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (open === null) {
          next.delete('open');
        } else {
          next.set('open', open);
        }

        return next;
      },
      { replace: open === null, preventScrollReset: true },
    ),
  );
  const onOpen = useStable((id: string, index: number) => show(`${id}.${index}`));
  const running = view.works.filter(isRunning).length;

  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id={heading}>
          {t('results')}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {running > 0 ? t('underWay', { n: running }) : ''}
        </Text>
      </Group>
      <ErrorNote error={view.error} onRetry={view.refresh} />
      {view.isLoading ? (
        <div className={classes.cards} aria-busy>
          {[0, 1, 2].map((place) => (
            <Skeleton key={place} h={220} />
          ))}
        </div>
      ) : view.works.length === 0 ? (
        view.error === null && (
          <EmptyState title={t('nothing')} icon={IconWand}>
            {t('nothingHelp')}
          </EmptyState>
        )
      ) : (
        <Stack>
          <div className={classes.cards}>
            {view.works.map((work) => (
              <WorkCard
                key={work.id}
                work={work}
                usualMs={isRunning(work) ? usualMs(work.model, view.works) : null}
                place={places.get(bareId(work.id))}
                character={characters.find((character) => character.id === work.id) ?? null}
                actions={actions}
                onOpen={onOpen}
              />
            ))}
          </div>
          {view.hasMore && (
            <Button variant="default" onClick={view.more} style={{ alignSelf: 'center' }}>
              {t('more')}
            </Button>
          )}
        </Stack>
      )}
      {opened !== undefined && <WorkViewer key={opened.id} work={opened} first={Number(openIndex) || 0} actions={actions} onClose={() => show(null)} />}
    </section>
  );
}
