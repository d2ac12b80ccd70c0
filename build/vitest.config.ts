import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { assetsInclude } from './assets.mjs';
import { root } from './paths.mjs';

/** Not a claim about speed: what hangs ends, and a busy machine or a long run is no failure. */
const patience = (seconds: number) => {
  const ms = (process.env['SPAREKEY_LONG'] === '1' ? 3600 : seconds) * 1000;
  return { testTimeout: ms, hookTimeout: ms };
};

const node = { environment: 'node' as const, pool: 'forks' as const };

/** One window, one clipboard, one keyring: these run one file at a time, in a started desktop. */
const electron = {
  ...node,
  fileParallelism: false,
  ...patience(180),
  expect: { poll: { timeout: 15_000 } },
};

const project = (name: string, test: object, plugins = [] as ReturnType<typeof react>[]) => ({
  root,
  assetsInclude,
  plugins,
  test: { name, ...test },
});

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit', {
        ...node,
        ...patience(120),
        include: ['test/{unit,property,contract,vectors,fuzz}/**/*.test.{ts,mjs}'],
      }),
      project(
        'renderer',
        {
          environment: 'jsdom',
          setupFiles: ['test/renderer/setup.ts'],
          ...patience(120),
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
        [react()],
      ),
      project('e2e', { ...electron, include: ['test/e2e/**/*.{test,e2e}.ts'] }),
      project('screenshots', { ...electron, include: ['test/screenshots/**/*.test.ts'] }),
    ],
  },
});
