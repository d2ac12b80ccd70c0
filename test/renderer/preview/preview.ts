import { fakeSparekey } from '../fake-sparekey.ts';
import type { FakeOptions } from '../fake-sparekey.ts';

// The app with a vault in memory: see shoot.mjs for what the address says.
const options = new URLSearchParams(window.location.search).get('options') ?? '{}';
const bridge = fakeSparekey(JSON.parse(options) as FakeOptions);
Object.defineProperty(window, 'sparekey', { value: bridge });

await import('../../../renderer/main.tsx');
