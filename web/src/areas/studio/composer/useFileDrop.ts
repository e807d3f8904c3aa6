import { useState, type ClipboardEvent, type DragEvent } from 'react';

/** Lets a part of the page take files that are dropped on it or pasted into it. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          setOver(true);
        }
      },
      onDragLeave: (event: DragEvent) => {
        // Between the parts within it nothing is left.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOver(false);
        }
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (event.dataTransfer.files.length > 0) {
          event.preventDefault();
          onFiles([...event.dataTransfer.files]);
        }
      },
      onPaste: (event: ClipboardEvent) => {
        // A text is pasted as ever.
        if (event.clipboardData.files.length > 0) {
          event.preventDefault();
          onFiles([...event.clipboardData.files]);
        }
      },
    },
  };
}
