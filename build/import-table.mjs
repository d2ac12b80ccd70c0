// Who may import whom. A room is a folder (or one file); a file belongs to the longest room that its path starts with.
// `may`: other rooms; `packages`: npm packages, where a/* stands for a scope; `node`: builtin modules. A package that is
// not listed is an error on purpose: adding one takes a line here, which a reviewer sees.

const core = ['shared/', 'electron/encoding/', 'electron/crypto/', 'electron/model/'];
const codes = [...core, 'electron/otp/'];
const vaultAreas = ['backup-codes/', 'exporters/', 'paper/', 'import/', 'new-id.ts'].map(
  (area) => `electron/vault/${area}`,
);

/** No socket opens from here: neither these nor `child_process` are on any list below. */
const files = ['node:crypto', 'node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:util'];

const react = [
  'react',
  'react-dom',
  'react-aria-components',
  'lucide-react',
  '@tanstack/react-virtual',
];

/** @type {Record<string, { may: string[], packages?: string[], node?: string[] }>} */
export const rooms = {
  'shared/': { may: [], packages: ['zod', 'i18next'] },

  'electron/encoding/': { may: ['shared/'], packages: ['@scure/base'] },
  'electron/crypto/': {
    may: ['shared/'],
    packages: ['@noble/*', '@node-rs/argon2', 'bcryptjs'],
    node: ['node:crypto'],
  },
  'electron/model/': {
    may: ['shared/', 'electron/encoding/', 'electron/crypto/'],
    packages: ['@bufbuild/protobuf'],
    node: ['node:zlib'],
  },
  'electron/otp/': {
    may: core,
    packages: ['otplib', '@otplib/*', '@bufbuild/protobuf', '@noble/*'],
    node: ['node:crypto'],
  },
  'electron/wire/': { may: ['shared/'], packages: ['zod'] },

  'electron/reader/': {
    may: [...codes, 'electron/wire/'],
    packages: [
      'zod',
      'zxing-wasm',
      'qr',
      '@bufbuild/protobuf',
      '@noble/*',
      '@node-rs/argon2',
      '@scure/base',
      '@zip.js/zip.js',
      'csv-parse',
      'fast-xml-parser',
      'sql.js',
      'unpdf',
    ],
    node: [...files, 'node:zlib'],
  },

  'electron/vault/format/': {
    may: codes,
    packages: ['zod', '@noble/*', '@scure/base'],
    node: files,
  },
  'electron/vault/backup-codes/': { may: [...codes, 'electron/vault/format/'] },
  'electron/vault/exporters/': {
    may: [...codes, 'electron/vault/format/'],
    packages: ['@bufbuild/protobuf'],
    node: files,
  },
  'electron/vault/paper/': {
    may: [...codes, 'electron/vault/format/'],
    packages: ['qr'],
    node: files,
  },
  'electron/vault/': {
    may: [...codes, 'electron/wire/', 'electron/vault/format/', ...vaultAreas],
    packages: ['keytar', '@zxcvbn-ts/*', '@scure/base', '@leeoniya/ufuzzy', 'zod'],
    node: files,
  },
  'electron/vault/new-id.ts': { may: core },
  'electron/vault/import/': {
    may: [
      ...codes,
      'electron/vault/format/',
      'electron/vault/backup-codes/',
      'electron/vault/new-id.ts',
    ],
    packages: ['zod'],
    node: ['node:crypto'],
  },
  'electron/vault/handlers/': {
    may: [...codes, 'electron/wire/', 'electron/vault/', 'electron/vault/format/', ...vaultAreas],
    packages: ['@zxcvbn-ts/*', 'zod'],
    node: files,
  },
  'electron/vault/host.ts': {
    may: [
      'shared/',
      'electron/crypto/',
      'electron/model/',
      'electron/wire/',
      'electron/vault/',
      'electron/vault/handlers/',
    ],
    node: files,
  },

  'electron/shell/': {
    may: ['shared/', 'electron/wire/'],
    packages: ['electron', 'electron-store', 'zod'],
    node: [...files, 'node:events', 'node:timers/promises', 'node:url'],
  },
  'electron/main.ts': {
    may: ['shared/', 'electron/wire/', 'electron/shell/'],
    packages: ['electron'],
    node: files,
  },
  /** Types only: what it imports runs in the page's process. */
  'electron/preload/': { may: ['types shared/'], packages: ['electron'] },

  'renderer/': {
    may: ['shared/', 'renderer/ui/'],
    packages: [
      ...react,
      'i18next',
      'zod',
      'simple-icons',
      '@leeoniya/ufuzzy',
      '@fontsource/*',
      'qr',
    ],
  },
  /** Knows nothing of accounts, calls or features. */
  'renderer/ui/': { may: ['shared/'], packages: react },
};

/** Names of a package that only one place may use. */
export const onlyIn = [
  { package: 'electron', name: 'ipcRenderer', file: 'electron/preload/preload.ts' },
  { package: 'electron', name: 'ipcMain', file: 'electron/main.ts' },
];
