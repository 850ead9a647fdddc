/** The build includes maps as texts. */
declare module '*.journey' {
  const text: string;
  export default text;
}
