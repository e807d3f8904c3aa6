import type { ReactNode } from 'react';

/** A column of a DataTable. */
export interface Column<Row> {
  /** Also the column's name in tests: each cell has `data-column`. */
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** In px; columns without share what is left. */
  width?: number;
  /** Hidden where the table is narrower than this many px. Choose it by importance: a phone has about 360. */
  hideBelow?: number;
  align?: 'left' | 'right';
}

/** Which rows are marked, by key. */
export interface Selection {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
}
