import { BlockList } from 'node:net';
import { networkInterfaces } from 'node:os';

/** The addresses that are not reachable from the internet. */
const local = new BlockList();
for (const [address, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  // Shared by the customers of a provider, and used by VPNs.
  ['100.64.0.0', 10],
] as const)
  local.addSubnet(address, prefix);

/** Returns whether a client at this address is on the local network or on this machine. */
export function isLocalAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/iu, '');
  return plain === '::1' || (/^[\d.]+$/u.test(plain) && local.check(plain));
}

/** Lists the addresses of this machine in local networks, home and office networks first. */
export function listLocalAddresses(): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isLocalAddress(address))
    .map(({ address }) => address);
  return addresses.toSorted((a, b) => getRank(a) - getRank(b));
}

function getRank(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  return address.startsWith('10.') ? 1 : 2;
}
