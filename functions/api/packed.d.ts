/** A file that the bundler packed (`infra/bundle-plugins.ts`): Brotli in base64, and a hash of what is in it. */
declare module '*?packed' {
  const packed: { brotli: string; hash: string };
  export default packed;
}
