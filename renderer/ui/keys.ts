const isMac = /Mac/.test(navigator.platform);

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↵',
  Escape: 'esc',
};

const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Enter: '↵', Escape: 'Esc' };

/** `Mod+F` as it is written on this system's keys: `⌘F` or `Ctrl F`. */
export function keyNames(chord: string, mac = isMac): string {
  const names = mac ? macNames : otherNames;
  return chord
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : ' ');
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKeys(chord: string, mac = isMac): string {
  return chord.replace('Mod', mac ? 'Meta' : 'Control');
}

/** Whether a key press is this chord, no more and no less. */
export function matchesChord(event: KeyboardEvent, chord: string, mac = isMac): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1);
  const wants = (part: string): boolean => parts.includes(part);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const foreign = mac ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key?.toLowerCase() &&
    mod === wants('Mod') &&
    event.altKey === wants('Alt') &&
    // `/` and `,` need Shift on some keyboards: only letters and named keys are strict about it.
    (event.shiftKey === wants('Shift') || /^[/,]$/.test(key)) &&
    !foreign
  );
}
