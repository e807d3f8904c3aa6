import { Loader, VisuallyHidden } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Pages } from '../../api/usePages';
import { useMessages } from '../../i18n';
import { EmptyState } from '../EmptyState';
import { ErrorNote } from '../ErrorNote';
import { messages } from '../messages';
import { useStable } from '../useStable';
import classes from './DataTable.module.css';
import { DataRow } from './DataRow';
import { Tick } from './Tick';
import type { Column, Selection } from './types';
import { useRowKeys } from './useRowKeys';
import { useSelection } from './useSelection';

interface Props<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  /** From usePages; further pages are read as one scrolls. */
  pages: Pages<Row>;
  /** Keep them in useMemo: new columns draw every row again. */
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** A row's short name, read aloud with its checkbox and button. */
  rowLabel: (row: Row) => string;
  /** A click, Enter, or the button at the row's end. Put the open row into the address: `?open=id`. */
  onOpen?: (row: Row) => void;
  /** The key of the row that is open in a drawer. */
  openKey?: string | null;
  selection?: Selection;
  /** Shown when there is nothing; an EmptyState. */
  empty?: ReactNode;
  /** Px; every row has the same, and cells cut off what is too long. */
  rowHeight?: number;
}

const markWidth = '40px';
const openWidth = '44px';

// Rows drawn beyond each edge of the window, so that a fast flick shows no gaps.
const overscan = 6;

/**
 * A table that stays fast with tens of thousands of rows: only those in sight are drawn, the rest are read as one
 * scrolls. In a `<Page fill>` it takes the height that is left. Its rows are laid out each on its own, which a browser's
 * own tables are not; the roles keep it a table for screen readers.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, pages, columns, rowKey, rowLabel, onOpen, openKey, selection, empty, rowHeight = 44 } = props;
  const t = useMessages(messages);
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width } = useElementSize();
  const { rows, hasMore, loadMore } = pages;
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const selecting = useSelection(keys, selection);
  const onMark = useStable(selecting.toggle);
  const onOpenRow = useStable((row: Row) => onOpen?.(row));
  const shown = useMemo(() => columns.filter((column) => width === 0 || width >= (column.hideBelow ?? 0)), [columns, width]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: rowHeight,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  const { active, setActive, onKeyDown } = useRowKeys({
    count: rows.length,
    page: Math.max(1, drawn.length - 2 * overscan),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpen: (index) => rows[index] !== undefined && onOpen?.(rows[index]),
    onMark,
  });
  const frameRef = useMergedRef(scroller, sizeRef);

  useEffect(() => {
    if (hasMore && last >= rows.length - 2 * overscan) {
      loadMore();
    }
  }, [hasMore, last, rows.length, loadMore]);

  const columnsTemplate = useMemo(
    () => [...(selection === undefined ? [] : [markWidth]), ...shown.map(({ width: px }) => (px === undefined ? 'minmax(0, 1fr)' : `${px}px`)), ...(onOpen === undefined ? [] : [openWidth])].join(' '),
    [shown, selection === undefined, onOpen === undefined],
  );
  const before = drawn[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0);

  return (
    <div className={classes.frame}>
      <div className={classes.scroller} ref={frameRef} aria-busy={pages.isLoading || pages.isStale} data-stale={pages.isStale || undefined}>
        <table role="table" className={classes.table} style={{ '--columns': columnsTemplate } as CSSProperties} aria-label={label} aria-rowcount={!hasMore ? rows.length + 1 : pages.total === null ? -1 : pages.total + 1}>
          <thead role="rowgroup" className={classes.head}>
            <tr role="row" className={classes.row} aria-rowindex={1} style={{ height: rowHeight }}>
              {selection !== undefined && (
                <th role="columnheader" scope="col" className={classes.mark}>
                  <Tick label={t('selectAll')} checked={selecting.all} mixed={selecting.some} onClick={selecting.toggleAll} />
                </th>
              )}
              {shown.map((column) => (
                <th key={column.id} role="columnheader" scope="col" data-align={column.align}>
                  {column.header}
                </th>
              ))}
              {onOpen !== undefined && (
                <th role="columnheader" scope="col" className={classes.open}>
                  <VisuallyHidden>{t('actions')}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody role="rowgroup" onKeyDown={onKeyDown}>
            {before > 0 && <Gap height={before} />}
            {drawn.map(({ index }) => {
              const row = rows[index]!;
              const key = keys[index]!;
              return (
                <DataRow
                  key={key}
                  row={row}
                  index={index}
                  height={rowHeight}
                  columns={shown}
                  label={rowLabel(row)}
                  active={index === active}
                  open={openKey === key}
                  marked={selection?.keys.has(key)}
                  onMark={selection === undefined ? undefined : onMark}
                  onOpen={onOpen === undefined ? undefined : onOpenRow}
                  onFocus={setActive}
                />
              );
            })}
            {after > 0 && <Gap height={after} />}
          </tbody>
        </table>
        {pages.isLoading && <Loader className={classes.loader} aria-label={t('loading')} />}
        {pages.error !== null && <ErrorNote error={pages.error} onRetry={pages.reload} />}
        {!pages.isLoading && pages.error === null && rows.length === 0 && (empty ?? <EmptyState />)}
      </div>
      <div className={classes.foot} role="status">
        {pages.isLoadingMore ? t('loadingMore') : pages.total !== null && hasMore ? t('rowsOf', { n: rows.length, total: pages.total }) : t('rows', { n: rows.length })}
      </div>
    </div>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ height }: { height: number }) {
  return <tr aria-hidden className={classes.gap} style={{ height }} />;
}
