import { useEffect, useEffectEvent, useState } from 'react';
import type { DragEvent } from 'react';
import type { Source } from './dialogs.ts';
import { isMeantForImport, sourcesOf } from './dropped-sources.ts';

interface DropTarget {
  readonly isOver: boolean;
  readonly props: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** The whole window takes files and texts; what is pasted outside a field, too. Dialogs have targets of their own. */
export function useDropAndPaste(
  isBlocked: boolean,
  onSources: (sources: readonly Source[]) => void,
): DropTarget {
  const [isOver, setOver] = useState(false);
  const take = async (data: DataTransfer): Promise<void> => {
    const sources = await sourcesOf(data);
    if (sources.length > 0) onSources(sources);
  };

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (isBlocked || data === null || !isTaken(event.target, data)) return;
    event.preventDefault();
    void take(data);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);

  return {
    isOver: isOver && !isBlocked,
    props: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        if (!isBlocked) void take(event.dataTransfer);
      },
    },
  };
}

function isTaken(target: EventTarget | null, data: DataTransfer): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isField || (target.dataset['hotkeys'] !== undefined && isMeantForImport(data));
}
