/** The bundler's way to hand over WASM: a `data:` URL. */
declare module '*.wasm?inline' {
  const url: string;
  export default url;
}
