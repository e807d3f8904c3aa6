import { IconMovie, IconPhoto, IconPlayerPlayFilled } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useMessages } from '../../i18n';
import classes from './gallery.module.css';
import { messages } from './messages';
import type { Item } from './Pictures';

const longestWords = 120;

interface Props {
  item: Item;
  onOpen: () => void;
}

/** One result as a small picture. Where none can be made, an icon stands for it. */
function TileInner({ item, onOpen }: Props) {
  const t = useMessages(messages);
  const [failed, setFailed] = useState(false);
  const isVideo = item.media.content_type.startsWith('video/');
  // The button's name holds the words that it shows.
  const words = (item.prompt || item.model).slice(0, longestWords);
  const Icon = isVideo ? IconMovie : IconPhoto;

  return (
    <li className={classes.tile}>
      <button type="button" className={classes.button} onClick={onOpen} aria-label={t('open', { kind: t(item.kind), prompt: words })}>
        {failed || item.media.thumbnail == null ? (
          <Icon size={40} stroke={1.2} className={classes.icon} aria-hidden />
        ) : (
          <img src={item.media.thumbnail} alt="" loading="lazy" decoding="async" onError={() => setFailed(true)} />
        )}
        {isVideo && !failed && <IconPlayerPlayFilled size={22} className={classes.play} aria-hidden />}
        <span className={classes.caption} aria-hidden>
          {words}
        </span>
      </button>
    </li>
  );
}

/** Drawn again only when its result is another one. */
export const Tile = memo(TileInner, (before, after) => before.item === after.item);
