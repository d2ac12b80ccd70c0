/** What content that got into the page would try to become code. Runs in the page. */
export async function attemptScripts(): Promise<{
  readonly outcomes: Record<string, string>;
  readonly ran: number;
  readonly violations: number;
}> {
  const global = globalThis as unknown as { ran: number; [name: string]: unknown };
  global.ran = 0;
  let violations = 0;
  document.addEventListener('securitypolicyviolation', () => {
    violations++;
  });
  const outcomes: Record<string, string> = {};
  const attempt = async (name: string, work: () => unknown): Promise<void> => {
    try {
      outcomes[name] = `done: ${String(await work())}`;
    } catch (error) {
      outcomes[name] = `refused: ${(error as Error).name}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const code = 'globalThis.ran++';
  const element = (name: string): Element =>
    document.body.appendChild(document.createElement(name));
  const set = (target: object, key: string, value: unknown): void => {
    (target as Record<string, unknown>)[key] = value;
  };
  // What is run for a test may be allowed to evaluate: from a timer on it is the page.
  await new Promise((resolve) => setTimeout(resolve, 20));

  await attempt('eval', () => (global['eval'] as (text: string) => unknown)(code));
  await attempt('Function', () => {
    const made = Reflect.construct(global['Function'] as FunctionConstructor, [code]) as () => void;
    made();
  });
  await attempt('setTimeout with text', () =>
    (global['setTimeout'] as (text: string) => unknown)(code),
  );
  await attempt('setInterval with text', () =>
    (global['setInterval'] as (text: string) => unknown)(code),
  );
  await attempt('inline script', () => set(element('script'), 'text', code));
  await attempt('inline script by its text node', () => {
    const script = document.createElement('script');
    script.append(code);
    document.body.append(script);
  });
  await attempt('script of data', () =>
    set(element('script'), 'src', `data:text/javascript,${code}`),
  );
  await attempt('script of a blob', () =>
    set(
      element('script'),
      'src',
      URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
    ),
  );
  await attempt('innerHTML', () =>
    set(
      document.body.appendChild(document.createElement('div')),
      'innerHTML',
      `<img src=x onerror="${code}">`,
    ),
  );
  await attempt('outerHTML', () => set(element('div'), 'outerHTML', `<svg onload="${code}">`));
  await attempt('insertAdjacentHTML', () =>
    document.body.insertAdjacentHTML('beforeend', `<script>${code}</script>`),
  );
  await attempt('document.write', () => document.write(`<script>${code}</script>`));
  await attempt('DOMParser', () =>
    new DOMParser().parseFromString(`<script>${code}</script>`, 'text/html'),
  );
  await attempt('createContextualFragment', () => {
    document.body.append(
      document.createRange().createContextualFragment(`<script>${code}</script>`),
    );
  });
  await attempt('inline handler', () => {
    const button = element('button');
    button.setAttribute('onclick', code);
    (button as HTMLButtonElement).click();
  });
  await attempt('srcdoc', () =>
    set(element('iframe'), 'srcdoc', `<script>parent.${code}</script>`),
  );
  await attempt('link of javascript:', () => {
    const anchor = element('a') as HTMLAnchorElement;
    anchor.href = `javascript:${code}`;
    anchor.click();
  });
  await attempt('wasm', () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  await attempt('another policy', () => policy('other'));
  // The one name that is allowed: markup gets in by it, and the CSP still stands before what would run.
  await attempt('the allowed policy', () => {
    const made = policy('sparekey');
    for (const html of [
      `<img src=x onerror="${code}">`,
      `<svg onload="${code}"></svg>`,
      `<script>${code}</script>`,
    ]) {
      set(element('div'), 'innerHTML', made.createHTML(html));
    }
    set(element('script'), 'text', made.createScript(code));
    set(element('script'), 'src', made.createScriptURL(`data:text/javascript,${code}`));
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { outcomes, ran: global.ran, violations };

  function policy(name: string) {
    const rules = { createHTML: same, createScript: same, createScriptURL: same };
    return (
      global['trustedTypes'] as {
        createPolicy(
          name: string,
          rules: object,
        ): Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => unknown>;
      }
    ).createPolicy(name, rules);
  }

  function same(text: string): string {
    return text;
  }
}

/** Every permission and device that a page may ask for. Runs in the page. */
export async function attemptPermissions(): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  const attempt = async (name: string, work: () => unknown): Promise<void> => {
    try {
      const late = new Promise((resolve) => setTimeout(resolve, 1500, 'no answer'));
      outcomes[name] = String(await Promise.race([work(), late]));
    } catch (error) {
      outcomes[name] = `refused: ${(error as Error).name}`;
    }
  };
  const device = (name: string): Record<string, (options: object) => unknown> =>
    (navigator as unknown as Record<string, Record<string, (options: object) => unknown>>)[name] ??
    {};
  for (const name of [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'clipboard-write',
    'persistent-storage',
    'background-sync',
    'accelerometer',
    'payment-handler',
    'idle-detection',
    'display-capture',
    'window-management',
    'local-fonts',
    'nfc',
    'screen-wake-lock',
    'storage-access',
  ]) {
    await attempt(`permission ${name}`, async () => {
      try {
        return (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        return 'unknown here';
      }
    });
  }
  await attempt(
    'geolocation',
    () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => reject(new Error('refused')),
        ),
      ),
  );
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
  await attempt('names of devices', async () =>
    (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label).join(''),
  );
  await attempt('notifications', () => Notification.requestPermission());
  await attempt('clipboard read', () => navigator.clipboard.readText());
  await attempt('clipboard read of all', () => navigator.clipboard.read());
  await attempt('paste by command', () => document.execCommand('paste'));
  await attempt('hid', () => device('hid')['requestDevice']?.({ filters: [] }));
  await attempt('usb', () => device('usb')['requestDevice']?.({ filters: [] }));
  await attempt('serial', () => device('serial')['requestPort']?.({}));
  await attempt('bluetooth', () =>
    device('bluetooth')['requestDevice']?.({ acceptAllDevices: true }),
  );
  await attempt('midi', () => navigator.requestMIDIAccess({ sysex: true }));
  await attempt('wake lock', () => navigator.wakeLock.request('screen'));
  await attempt('persistent storage', () => navigator.storage.persist());
  await attempt('fonts', () =>
    (globalThis as unknown as { queryLocalFonts?(): unknown }).queryLocalFonts?.(),
  );
  await attempt('full screen', () => document.documentElement.requestFullscreen());
  await attempt('pointer lock', () => document.documentElement.requestPointerLock());
  return outcomes;
}
