// `npm run bench [-- --json]`: start, memory, unlock, save and filter, as ratios taken in one run. The measuring is
// TypeScript over the app's own modules, which vite loads here as the tests load them.
import { join } from 'node:path';
import { createServer } from 'vite';
import { assetsInclude } from '../../build/assets.mjs';
import { root } from '../../build/paths.mjs';

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  assetsInclude,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
});
try {
  const { bench } = await server.ssrLoadModule(join(root, 'test/bench/bench.ts'));
  await bench(process.argv.includes('--json'));
} finally {
  await server.close();
}
