import ipaddr from 'ipaddr.js';

const ports = new Set(['', '443', '8443']);
const longestUrl = 2000;

/** Names that no public DNS gives out, or that mean a network's own machines (RFC 6761, RFC 6762, RFC 8375, ICANN). */
const inner = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/;

/**
 * Why events must not be sent to an address, as the end of a sentence; undefined when they may. What a name resolves to is
 * looked at when it is connected to (`isPublicAddress`), since that may change at any time.
 * @param options.loopback lets `http://127.0.0.1:<port>` pass, for receivers on a developer's machine
 */
export function targetProblem(address: string, options: { loopback: boolean }): string | undefined {
  const url = URL.parse(address);
  if (url === null || address.length > longestUrl)
    return 'must be an https address such as https://hooks.example.com/in';
  if (options.loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return undefined;
  if (url.protocol !== 'https:') return 'must be an https address';
  if (url.username !== '' || url.password !== '') return 'must hold no user name and no password';
  if (url.hash !== '') return 'must hold no fragment';
  if (!ports.has(url.port)) return 'must be on port 443 or 8443';
  // The parser has written every spelling of an IPv4 address out by now.
  const host = url.hostname.replace(/\.$/, '');
  if (host.startsWith('[') || ipaddr.isValid(host)) return 'must be on a host with a name, not a bare IP address';
  if (!host.includes('.') || inner.test(host)) return 'must be on a host that the public Internet knows';
  return undefined;
}

/** The host of an address, which may be told where its path, that may hold a secret, may not. */
export function hostOf(address: string): string {
  return URL.parse(address)?.host ?? '';
}

const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Whether an IP address is one of the public Internet: not of a machine, a network, a cloud's metadata or a tunnel to one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the clothes of IPv6 is judged as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalUnicast);
}
