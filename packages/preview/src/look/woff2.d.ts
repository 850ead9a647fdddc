/** A font, which the build writes as a `data:` address. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
