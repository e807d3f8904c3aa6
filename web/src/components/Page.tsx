import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { PageHeader } from './PageHeader';

interface Props {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** The page is as tall as the window, and a DataTable in it takes what is left. */
  fill?: boolean;
  children: ReactNode;
}

/** An area's page: heading, then its content one below the other. */
export function Page({ fill = false, children, ...header }: Props) {
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <PageHeader {...header} />
      {children}
    </div>
  );
}
