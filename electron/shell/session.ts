import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol, type Session, session } from 'electron';

const scheme = 'app';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * SECURITY: nothing from elsewhere, no inline script or style, no frame, no form target. Trusted Types
 * with one named policy: `'none'` would forbid workers.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sparekey',
].join('; ');

/**
 * SECURITY: refused before the page's process can ask. The handlers below refuse too, but asking for a USB
 * device ended the whole application in Electron 25.
 */
const permissionsPolicy = [
  'accelerometer',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Before `ready`: the page's scheme behaves like https, and nothing resolves a host name. */
export function prepareBeforeReady(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  // SECURITY: without these two, DNS prefetch, WebRTC and dictionary downloads go past CSP and webRequest.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  // No dictionary to ask for, in any session: switching the spelling off is by itself what asks.
  app.on('session-created', (created) => created.setSpellCheckerLanguages([]));
}

/** The page's origins: a fresh one after each lock is another site, so Chromium gives it a fresh process. */
export class PageSession {
  readonly session: Session;
  readonly #hosts = new Set<string>();
  #count = 0;

  constructor(folder: string) {
    // No `persist:`: the partition is in memory.
    this.session = session.fromPartition('sparekey');
    this.session.protocol.handle(scheme, (request) => this.#serve(folder, request));
    refuseEverything(this.session);
  }

  /** A host that only this page has; `retire` ends it. */
  freshOrigin(prefix: 's' | 'sheet'): { host: string; origin: string } {
    const host = `${prefix}${++this.#count}`;
    this.#hosts.add(host);
    return { host, origin: `${scheme}://${host}` };
  }

  retire(host: string): void {
    this.#hosts.delete(host);
  }

  async #serve(folder: string, request: Request): Promise<Response> {
    const url = new URL(request.url);
    // SECURITY: only current hosts, and only files below the bundle's folder.
    if (!this.#hosts.has(url.host) || request.method !== 'GET') {
      return new Response(null, { status: 404 });
    }
    try {
      const path = normalize(join(folder, decodeURIComponent(url.pathname)));
      if (!path.startsWith(folder + sep)) {
        return new Response(null, { status: 404 });
      }
      const type = contentTypes[extname(path)];
      const body = type === undefined ? undefined : await readFile(path);
      if (body === undefined || type === undefined) {
        return new Response(null, { status: 404 });
      }
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'permissions-policy': permissionsPolicy,
          'cache-control': 'no-store',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  }
}

/** SECURITY: no permission, no device, no download, no request that is not the page's own. */
function refuseEverything(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => {
    const allowed = /^(app|blob|data|devtools):/.test(details.url);
    answer({ cancel: !allowed });
  });
}
