/**
 * Returns whether a text is the address of a page, spelled only with characters that every reader takes for a part
 * of it: no quotes, brackets or letters outside ASCII. Readers that link addresses agree about its end.
 *
 * @param address with `http://`, `https://` or `www.`; punctuation of a sentence may follow
 */
export function isPlainAddress(address: string): boolean {
  return plainAddress.test(address);
}

/** Returns whether a URL parser accepts an address of a website: it has a valid host and port. */
export function hasValidHost(address: string): boolean {
  return validHost.test(address);
}

const label = String.raw`[a-z0-9-]+`;
/** A last label that begins with a digit is read as an IPv4 address, and may not be one. */
const plainHost = String.raw`(?:${label}\.)*[a-z][a-z0-9-]*`;
const port = String.raw`(?::\d{1,4})?`;
const plainAddress = new RegExp(
  String.raw`^(?:https?://|www\.)${plainHost}${port}(?:[/?#](?:[\w.~!$&()*+,;=:@/?#-]|%[0-9a-f]{2})*)?[.,;:!?]*$`,
  'iu',
);

const validHost = new RegExp(
  String.raw`^https?://(?:[^\s/?#@<>"\\^|]*@)?(?:[^\s/?#:<>"@[\\\]^\x60{|}%.]+\.)*[^\s/?#:<>"@[\\\]^\x60{|}%.\d][^\s/?#:<>"@[\\\]^\x60{|}%.]*${port}(?:[/?#]|$)`,
  'iu',
);
