import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { InputOf } from '../../../../shared/contract/call.ts';
import type { ShellContract } from '../../../../shared/contract/shell.ts';
import { callVault } from '../calls.ts';
import { agreeToQuestions, answerOpenDialog, answerSaveDialog } from '../dialogs.ts';
import { samplePassword } from '../sample-vault.ts';
import { launch, type LaunchOptions, type RunningSparekey } from '../sparekey-app.ts';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

interface Bridge {
  readonly sparekey: { shell(call: string, input: unknown): Promise<unknown> };
}

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/**
 * Goes from screen to screen quickly: what has the focus is pressed by a key, but Tab does not walk to
 * it, as `Screen` does in the tests of the main job.
 */
export class Guide {
  readonly running: RunningSparekey;
  readonly desk = mkdtempSync(join(tmpdir(), 'sparekey-tour-'));
  /** Errors in any page's console (the page's security policy complains there, too) and thrown ones. */
  readonly complaints: string[] = [];

  private constructor(running: RunningSparekey) {
    this.running = running;
    const context = running.app.context();
    context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    context.on('weberror', (thrown) => this.complaints.push(String(thrown.error())));
  }

  static async start(options: LaunchOptions): Promise<Guide> {
    const running = await launch(options);
    await agreeToQuestions(running.app);
    return new Guide(running);
  }

  get page(): Page {
    return this.running.page;
  }

  async use(role: Role, name: Name, key = 'Enter'): Promise<void> {
    await this.#steady(() => this.#one(role, name).press(key));
  }

  async fill(label: Name, text: string): Promise<void> {
    await this.#steady(() => this.page.getByLabel(label, exactly(label)).first().fill(text));
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async see(role: Role, name: Name): Promise<void> {
    await this.#steady(() => this.#one(role, name).waitFor());
  }

  async seeText(text: Name): Promise<void> {
    await this.#steady(() => this.page.getByText(text).first().waitFor());
  }

  /** The rows that match, the first of them chosen. */
  async search(text: string): Promise<void> {
    await this.keys('Control+F');
    await this.page.getByRole('combobox', { name: 'Search accounts' }).fill(text);
  }

  /** Ends the dialog that is open, by Escape or by one of its buttons. */
  async close(button?: Name): Promise<void> {
    if (button === undefined) await this.keys('Escape');
    else await this.use('button', button);
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async show(place: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: place }).press('Enter');
  }

  async choose(...paths: readonly string[]): Promise<void> {
    await answerOpenDialog(this.running.app, paths);
    await this.use('button', /^Choose (a file|files|a backup|pictures|a picture)/);
  }

  async choosePages(paths: readonly string[]): Promise<void> {
    await answerOpenDialog(this.running.app, paths);
    await this.use('button', /^From printed pages/);
  }

  /** The next file that is saved goes there. */
  async saveAs(name: string): Promise<string> {
    const path = join(this.desk, name);
    await answerSaveDialog(this.running.app, path);
    return path;
  }

  file(name: string, content: string | Uint8Array): string {
    const path = join(this.desk, name);
    writeFileSync(path, content);
    return path;
  }

  async unlock(): Promise<void> {
    await this.fill('Password', samplePassword);
    await this.keys('Enter');
    await this.see('button', /^Lock/);
  }

  /** After wrong tries. */
  async waitIsOver(): Promise<void> {
    const { waitMs } = await callVault(this.page, 'vault:status', {});
    await this.page.waitForTimeout(waitMs);
  }

  async settings(change: InputOf<ShellContract, 'settings:change'>): Promise<void> {
    await this.page.evaluate(
      (input) => (globalThis as unknown as Bridge).sparekey.shell('settings:change', input),
      change,
    );
  }

  /** In pixels of the screen, by what lies inside the window's frame. */
  async resize({ width, height, zoom }: Size): Promise<void> {
    await this.running.app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );
    await this.settings({ zoom });
    await this.page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 2, width / zoom);
    await this.settled();
  }

  /** The page as a person sees it, as PNG. */
  async picture(): Promise<Buffer> {
    return this.page.screenshot({ caret: 'initial' });
  }

  /** What is shown fades in: judged is what it looks like then. */
  async settled(): Promise<void> {
    await this.page
      .locator('[data-entering], [data-exiting]')
      .first()
      .waitFor({ state: 'detached' });
    await this.page.evaluate(async () => {
      // The rings of codes never rest.
      const ends = document
        .getAnimations()
        .filter(({ effect }) => !((effect as KeyframeEffect | null)?.target instanceof SVGElement))
        .map(({ finished }) => finished.catch(() => undefined));
      const late = new Promise((resolve) => setTimeout(resolve, 400));
      await Promise.race([Promise.all(ends), late]);
      await document.fonts.ready;
      // The focus follows a moment after what is to have it.
      for (
        let wait = 0;
        wait < 20 && document.activeElement?.matches('body, [role=menu]');
        wait++
      ) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
  }

  async end(): Promise<void> {
    await this.running.close();
  }

  /** A lock may replace the window meanwhile: then the new one is looked at. */
  async #steady(look: () => Promise<void>): Promise<void> {
    const { page } = this;
    try {
      await look();
    } catch (error) {
      if (!page.isClosed() || this.page === page) throw error;
      await this.#steady(look);
    }
  }

  #one(role: Role, name: Name): Locator {
    return this.page.getByRole(role, { name, ...exactly(name) }).first();
  }
}

function exactly(name: Name): { exact?: boolean } {
  return typeof name === 'string' ? { exact: true } : {};
}
