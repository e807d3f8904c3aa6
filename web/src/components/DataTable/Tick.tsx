import type { MouseEvent } from 'react';
import classes from './DataTable.module.css';

interface Props {
  label: string;
  checked: boolean;
  /** Some of what it stands for is marked. */
  mixed?: boolean;
  tabIndex?: number;
  onClick: (event: MouseEvent<HTMLInputElement>) => void;
}

/** A bare checkbox: a table draws some sixty rows a second while one scrolls, and the library's weighs ten times as much. */
export function Tick({ label, checked, mixed = false, tabIndex, onClick }: Props) {
  return (
    <input
      type="checkbox"
      className={classes.tick}
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      ref={(input) => {
        if (input !== null) {
          input.indeterminate = mixed;
        }
      }}
      // A change event does not tell whether shift is held; the click does, and Space on a checkbox is a click.
      onClick={onClick}
      onChange={() => undefined}
    />
  );
}
