import { fakeSparekey } from '../fake-sparekey.ts';
import type { FakeOptions } from '../fake-sparekey.ts';

// The app, or the gallery of controls, with a vault in memory: see shoot.mjs for what the address says.
const address = new URLSearchParams(window.location.search);
const options = JSON.parse(address.get('options') ?? '{}') as FakeOptions;
Object.defineProperty(window, 'sparekey', { value: fakeSparekey(options) });

if (address.get('page') === 'gallery') await import('./gallery.tsx');
else await import('../../../renderer/main.tsx');
