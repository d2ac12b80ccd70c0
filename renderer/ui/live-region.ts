let region: HTMLElement | undefined;

/** Sets the sentence of one polite live region, made on first use. */
export function announce(sentence: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('aria-live', 'polite');
    region.setAttribute('role', 'status');
    region.className = 'unseen';
    // An open dialog hides everything else from screen readers, but not this.
    region.dataset['reactAriaTopLayer'] = 'true';
    document.body.append(region);
  }
  // Said twice in a row, the same sentence would be no change and stay unspoken.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
