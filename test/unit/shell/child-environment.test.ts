import { afterEach, expect, test, vi } from 'vitest';
import { minimalEnvironment } from '../../../electron/shell/child-environment.ts';

afterEach(() => void vi.unstubAllEnvs());

test('a child gets what it needs, and nothing by which code or an inspector could come in', () => {
  const hostile = {
    NODE_OPTIONS: '--require /tmp/evil.js',
    ELECTRON_RUN_AS_NODE: '1',
    NODE_EXTRA_CA_CERTS: '/tmp/ca',
    NODE_V8_COVERAGE: '/tmp',
    LD_PRELOAD: '/tmp/evil.so',
    LD_LIBRARY_PATH: '/tmp',
    DYLD_INSERT_LIBRARIES: '/tmp/evil.dylib',
    SSLKEYLOGFILE: '/tmp/keys',
    MY_TOKEN: 'secret',
    PATH: '/tmp',
  };
  for (const [name, value] of Object.entries(hostile)) vi.stubEnv(name, value);
  vi.stubEnv('HOME', '/home/ada');
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/run/bus');
  const environment = minimalEnvironment();
  expect(environment).toMatchObject({
    HOME: '/home/ada',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus',
  });
  for (const name of Object.keys(hostile)) expect(environment).not.toHaveProperty(name);
});

test('what is not set is absent, not empty', () => {
  vi.stubEnv('XAUTHORITY', undefined);
  expect(minimalEnvironment()).not.toHaveProperty('XAUTHORITY');
});
