import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useStable } from './useStable';

interface Props {
  value: string;
  /** Called when the viewer has paused typing. */
  onChange: (text: string) => void;
  label: string;
  /** How wide it is where there is room. */
  width?: number;
}

// Long enough not to ask the server for every letter, short enough to feel immediate.
const pauseMs = 250;

/** A search field that waits for a pause in typing. */
export function SearchField({ value, onChange, label, width = 260 }: Props) {
  const [text, setText] = useState(value);
  const tell = useStable(onChange);

  const told = useRef(value);

  // The address changed from elsewhere: Back, or "clear filters". What was told from here comes back too, perhaps when
  // more has been typed, and must not undo that.
  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== told.current) {
        told.current = text;
        tell(text);
      }
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, tell]);

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      w={{ base: '100%', xs: width }}
    />
  );
}
