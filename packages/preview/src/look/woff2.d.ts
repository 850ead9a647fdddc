/** A font, which the build writes as a `data:` URL. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
