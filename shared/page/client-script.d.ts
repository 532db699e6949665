/** A file that the bundler turns into its minified text: `build-client.ts` says how. */
declare module '*?text' {
  const text: string;
  export default text;
}
