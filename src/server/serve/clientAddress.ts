// The address that a request comes from. X-Forwarded-For is read from trusted proxies only: anybody can send one.
import { BlockList, isIP } from 'node:net';

/** Without a port, which some proxies add. IPv4 in the notation of IPv6 is the same address. */
const plain = (address: string): string =>
  address
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$|^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1$2')
    .replace(/^::ffff:(?=\d+\.)/i, '');

const typeOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** @param networks addresses, or networks like "10.0.0.0/8" */
const trusted = (networks: readonly string[]): ((address: string) => boolean) => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    if (prefix === undefined) list.addAddress(address, typeOf(address));
    else list.addSubnet(address, Number(prefix), typeOf(address));
  }
  return (address) => list.check(address, typeOf(address));
};

export type ClientAddress = (remote: string | undefined, forwardedFor: string | undefined) => string;

/** The last address before the trusted proxies; what is in front of it could be invented. */
export const clientAddress = (trustedProxies: readonly string[]): ClientAddress => {
  const isTrusted = trusted(trustedProxies);
  return (remote = '', forwardedFor = '') => {
    let address = plain(remote);
    if (!isTrusted(address)) return address;
    for (const next of forwardedFor.split(',').map(plain).reverse()) {
      if (!isTrusted(address) || isIP(next) === 0) return address;
      address = next;
    }
    return address;
  };
};
