/** Shared by the bundles and the tests: `x.wasm?inline` is a data: URL in both (see bundle.mjs). */
export const assetsInclude = ['**/*.wasm'];
