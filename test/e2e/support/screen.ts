import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person with a keyboard: nothing here uses a mouse. */
export class Screen {
  readonly #running: { readonly page: Page };

  constructor(running: { readonly page: Page }) {
    this.#running = running;
  }

  get page(): Page {
    return this.#running.page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Moves the focus with Tab until it stands on the control with this role and name. */
  async tabTo(role: string, name: string | RegExp, steps = 80): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const at = await this.focused();
      if (at.role === role && matches(at.name, name)) {
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(
      `Tab never reached ${role} ${String(name)}; last was ${JSON.stringify(await this.focused())}`,
    );
  }

  /** Goes to a control by keyboard and presses it. */
  async use(role: string, name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.see(role, name);
    await this.tabTo(role, name);
    await this.page.keyboard.press(key);
  }

  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo('textbox', name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Waits until something with this role and name is on the screen. */
  async see(role: string, name: string | RegExp): Promise<void> {
    await this.#waitFor((page) =>
      page.getByRole(role as Parameters<Page['getByRole']>[0], {
        name,
        exact: typeof name === 'string',
      }),
    );
  }

  async seeText(text: string | RegExp): Promise<void> {
    await this.#waitFor((page) => page.getByText(text));
  }

  /** A lock may replace the window meanwhile: then the new one is looked at. */
  async #waitFor(find: (page: Page) => Locator): Promise<void> {
    const until = Date.now() + 30_000;
    for (;;) {
      const left = until - Date.now();
      try {
        await find(this.page)
          .first()
          .waitFor({ timeout: Math.max(1, Math.min(left, 2000)) });
        return;
      } catch (error) {
        if (left <= 0) {
          throw error;
        }
      }
    }
  }

  /** After Escape: the next keys are for what lies behind. */
  async dialogsGone(): Promise<void> {
    await expect.poll(() => this.page.getByRole('dialog').count()).toBe(0);
  }

  async noText(text: string | RegExp): Promise<void> {
    expect(await this.page.getByText(text).count()).toBe(0);
  }

  /** Role and accessible name of what has the focus, as assistive technology would say it. */
  async focused(): Promise<{ role: string; name: string }> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (element === null) {
        return { role: '', name: '' };
      }
      const roles: Readonly<Record<string, string>> = {
        BUTTON: 'button',
        A: 'link',
        TEXTAREA: 'textbox',
        SELECT: 'combobox',
      };
      const input = element as HTMLInputElement;
      const inputRoles: Readonly<Record<string, string>> = {
        checkbox: 'checkbox',
        radio: 'radio',
        search: 'searchbox',
      };
      const role =
        element.getAttribute('role') ??
        (element.tagName === 'INPUT'
          ? (inputRoles[input.type] ?? 'textbox')
          : (roles[element.tagName] ?? element.tagName.toLowerCase()));
      const texts = (ids: string | null): string =>
        (ids ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim();
      const name =
        element.getAttribute('aria-label') ??
        (texts(element.getAttribute('aria-labelledby')) ||
          [...(input.labels ?? [])].map((label) => label.textContent ?? '').join(' ') ||
          (element.textContent ?? ''));
      return { role, name: name.replace(/\s+/g, ' ').trim() };
    });
  }
}

function matches(actual: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? actual.includes(wanted) : wanted.test(actual);
}
