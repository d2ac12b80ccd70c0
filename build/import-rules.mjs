// "Imports point one way": reads the import statements of each source file and holds them against import-table.mjs.
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { onlyIn, rooms } from './import-table.mjs';

/**
 * @typedef {{ from: string, names: string[], typeOnly: boolean }} Import
 */

/**
 * @param {string} file from the repository's root, with slashes
 * @param {string} source
 * @returns {string[]} one line for each import that is not allowed
 */
export function checkImports(file, source) {
  const room = roomOf(file);
  if (room === undefined) return [`${file}: is in no room of build/import-table.mjs`];
  return readImports(file, source).flatMap((found) => {
    const fault = found.from.startsWith('.')
      ? faultOfPath(file, room, found)
      : faultOfPackage(file, room, found);
    return fault === undefined ? [] : [`${file}: ${fault}`];
  });
}

/** @returns {string | undefined} the longest entry of the table that the path starts with */
export function roomOf(file) {
  return Object.keys(rooms)
    .filter((room) => file.startsWith(room))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * Static and dynamic imports, re-exports, `import()` types. An import of types only leaves no trace at run time.
 * @returns {Import[]}
 */
export function readImports(file, source) {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const named = [...module.staticImports, ...module.staticExports.map(asImport)].flatMap(
    ({ moduleRequest, entries }) =>
      moduleRequest === undefined ? [] : [describe(moduleRequest.value, entries)],
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    describe(literal(source.slice(start, end), file), []),
  );
  return [...named, ...dynamic, ...typeImports(program)];
}

function asImport({ entries }) {
  return { moduleRequest: entries.find((entry) => entry.moduleRequest)?.moduleRequest, entries };
}

function describe(from, entries) {
  return {
    from: from.replace(/\?.*$/, ''),
    names: entries.map(({ importName }) => importName.name).filter((name) => name !== null),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  };
}

function literal(text, file) {
  const match = /^(['"`])([^$]*)\1$/.exec(text.trim());
  if (match === null) throw new Error(`${file}: import() of something computed: ${text}`);
  return match[2];
}

/** `import('./a.ts').B` in a type. */
function typeImports(node) {
  if (node === null || typeof node !== 'object') return [];
  const own =
    node.type === 'TSImportType' ? [{ from: node.source.value, names: [], typeOnly: true }] : [];
  return [...own, ...Object.values(node).flatMap(typeImports)];
}

function faultOfPath(file, room, { from, typeOnly }) {
  const target = posix.join(posix.dirname(file), from);
  const targetRoom = roomOf(target);
  if (targetRoom === room) return undefined;
  if (targetRoom === undefined) return `imports ${target}, which is in no room`;
  const { may } = rooms[room];
  if (may.includes(targetRoom) || (typeOnly && may.includes(`types ${targetRoom}`)))
    return undefined;
  return `${room} may not import ${may.includes(`types ${targetRoom}`) ? 'more than types ' : ''}from ${targetRoom} (${from})`;
}

function faultOfPackage(file, room, { from, names, typeOnly }) {
  const name = from.startsWith('node:') ? from : packageName(from);
  const { packages = [], node = [] } = rooms[room];
  // The utility processes talk to their parent in Electron's types.
  const erased = typeOnly && name === 'electron' && file.startsWith('electron/');
  const known = [...packages, ...node].some((entry) =>
    entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name,
  );
  if (!known && !erased) return `${room} may not import '${name}' (see build/import-table.mjs)`;
  const held = onlyIn.find(
    (rule) => rule.package === name && names.includes(rule.name) && rule.file !== file,
  );
  return held && !typeOnly ? `only ${held.file} may import ${held.name}` : undefined;
}

function packageName(from) {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}
