import { IconFlask, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../i18n';
import classes from './Bands.module.css';
import { useChanged, useLiveStatus } from './live';
import { messages } from './messages';
import { rereadSession, useSession } from './session';

/** What must be known on every page: that results are simulated, and that what is shown may be old. */
export function Bands() {
  const t = useMessages(messages);
  const session = useSession();
  const lost = useLiveStatus() === 'lost';

  // With the first account or upstream of its own the server leaves the simulator.
  const look = () => {
    if (session.simulated) {
      void rereadSession();
    }
  };
  useChanged('accounts', look);
  useChanged('upstreams', look);

  return (
    <>
      {session.simulated && (
        <div className={classes.band} data-kind="simulated" role="note">
          <IconFlask size={16} aria-hidden />
          <span>{t('simulated')}</span>
          <Link to="/welcome" className={classes.link}>
            {t('simulatedLink')}
          </Link>
        </div>
      )}
      <div role="status">
        {lost && (
          <div className={classes.band} data-kind="lost">
            <IconPlugConnectedX size={16} aria-hidden />
            <span>{t('lost')}</span>
          </div>
        )}
      </div>
    </>
  );
}
