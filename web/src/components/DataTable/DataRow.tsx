import { IconChevronRight } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import { useMessages } from '../../i18n';
import { messages } from '../messages';
import classes from './DataTable.module.css';
import { Tick } from './Tick';
import type { Column } from './types';

interface Props<Row> {
  row: Row;
  index: number;
  height: number;
  columns: Column<Row>[];
  label: string;
  /** The row in the tab order. */
  active: boolean;
  open: boolean;
  marked: boolean | undefined;
  onMark: ((index: number, range: boolean) => void) | undefined;
  onOpen: ((row: Row) => void) | undefined;
  onFocus: (index: number) => void;
}

function DataRowInner<Row>({ row, index, height, columns, label, active, open, marked, onMark, onOpen, onFocus }: Props<Row>) {
  const t = useMessages(messages);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    // A click in a menu that a cell opened comes up here too, though the menu lies elsewhere in the page.
    if (event.currentTarget.contains(target) && target.closest('button, a, input, label, select, textarea') === null) {
      onOpen?.(row);
    }
  };

  return (
    <tr
      role="row"
      className={`${classes.row} ${classes.body}`}
      style={{ height }}
      data-index={index}
      data-open={open || undefined}
      data-marked={marked || undefined}
      data-clickable={onOpen !== undefined || undefined}
      aria-rowindex={index + 2}
      tabIndex={active ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={onClick}
    >
      {onMark !== undefined && (
        <td role="cell" className={classes.mark}>
          <Tick label={t('select', { name: label })} checked={marked === true} tabIndex={active ? 0 : -1} onClick={(event) => onMark(index, event.shiftKey)} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} role="cell" data-column={column.id} data-align={column.align}>
          {column.cell(row)}
        </td>
      ))}
      {onOpen !== undefined && (
        <td role="cell" className={classes.open}>
          <button type="button" className={classes.opener} aria-label={t('open', { name: label })} tabIndex={active ? 0 : -1} onClick={() => onOpen(row)}>
            <IconChevronRight size={16} aria-hidden />
          </button>
        </td>
      )}
    </tr>
  );
}

/** One row of a DataTable. Scrolling draws the table some sixty times a second; only rows that changed are drawn with it. */
export const DataRow = memo(DataRowInner) as typeof DataRowInner;
