import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person with a keyboard: nothing here uses a mouse. */
export class Screen {
  page: Page;

  constructor(page: Page) {
    this.page = page;
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
    throw new Error(`Tab never reached ${role} ${String(name)}; last was ${JSON.stringify(await this.focused())}`);
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
    await this.page
      .getByRole(role as Parameters<Page['getByRole']>[0], { name, exact: typeof name === 'string' })
      .first()
      .waitFor({ timeout: 20_000 });
  }

  async seeText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 20_000 });
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
