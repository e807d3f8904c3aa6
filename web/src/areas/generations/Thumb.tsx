import { useEffect, useState } from 'react';
import classes from './generations.module.css';

// Whoever scrolls past a thousand rows does not want a thousand pictures made.
const restMs = 250;

interface Props {
  src: string | null | undefined;
}

/** A small picture in a row, asked for once the row has stayed in sight for a moment. */
export function Thumb({ src }: Props) {
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), restMs);
    return () => clearTimeout(timer);
  }, []);

  return src && shown && !failed ? (
    <img className={classes.thumb} src={src} alt="" width={44} height={32} decoding="async" onError={() => setFailed(true)} />
  ) : (
    <span className={classes.thumb} aria-hidden />
  );
}
