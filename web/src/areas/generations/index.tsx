import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useRef, useState, type UIEvent } from 'react';
import { DataTable, EmptyState, Page, SelectionBar, useFilters, useOpenRow } from '../../components';
import { useMessages } from '../../i18n';
import { filters } from './filters';
import { GenerationDrawer } from './GenerationDrawer';
import { GenerationFilters } from './GenerationFilters';
import classes from './page.module.css';
import { messages } from './messages';
import type { Row } from './row';
import { useActions } from './useActions';
import { useColumns } from './useColumns';
import { useGenerations } from './useGenerations';

const keyOf = (row: Row) => row.id;
const labelOf = (row: Row) => row.prompt.slice(0, 60) || row.public_id;

// Px from the top within which new rows may come in by themselves.
const topPx = 40;

/** Everything that clients have asked for, live. */
export default function GenerationsPage() {
  const t = useMessages(messages);
  const wanted = useFilters(filters);
  const [atTop, setAtTop] = useState(true);
  const scroller = useRef<HTMLElement>(null);
  const { pages, waiting, show } = useGenerations(wanted.values, atTop);
  const columns = useColumns();
  const { openId, open, close } = useOpenRow();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { run, busy } = useActions();

  const onScroll = (event: UIEvent<HTMLElement>) => {
    scroller.current = event.target as HTMLElement;
    setAtTop(scroller.current.scrollTop < topPx);
  };
  const act = async (action: 'cancel' | 'again' | 'delete') => {
    if ((await run(action, [...marked])) !== null) {
      setMarked(new Set());
    }
  };

  return (
    <Page title={t('title')} description={t('description')} fill>
      <GenerationFilters filters={wanted} />
      <SelectionBar count={marked.size} onClear={() => setMarked(new Set())}>
        <Button size="xs" variant="default" loading={busy} onClick={() => void act('again')}>
          {t('again')}
        </Button>
        <Button size="xs" variant="default" loading={busy} onClick={() => void act('cancel')}>
          {t('cancel')}
        </Button>
        <Button size="xs" variant="light" color="red" loading={busy} onClick={() => void act('delete')}>
          {t('delete')}
        </Button>
      </SelectionBar>
      <div className={classes.list} onScrollCapture={onScroll}>
        {waiting > 0 && !atTop && (
          <Button
            className={classes.newer}
            size="xs"
            leftSection={<IconArrowUp size={14} aria-hidden />}
            onClick={() => {
              scroller.current?.scrollTo({ top: 0 });
              show();
            }}
          >
            {t('newer', { n: waiting })}
          </Button>
        )}
        <DataTable
          label={t('title')}
          pages={pages}
          columns={columns}
          rowKey={keyOf}
          rowLabel={labelOf}
          onOpen={(row) => open(row.id)}
          openKey={openId}
          selection={{ keys: marked, onChange: setMarked }}
          empty={<EmptyState title={wanted.active > 0 ? t('nothingFound') : t('nothing')}>{wanted.active > 0 ? t('nothingFoundHint') : t('nothingHint')}</EmptyState>}
        />
      </div>
      <GenerationDrawer id={openId} onClose={close} onOpen={open} />
    </Page>
  );
}
