import { useNavigation } from 'react-router';
import classes from './PendingBar.module.css';

/** A thin line below the header while the next page is on its way. */
export function PendingBar() {
  const { state } = useNavigation();
  return state === 'idle' ? null : <div className={classes.bar} aria-hidden />;
}
