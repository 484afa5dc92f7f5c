// Whether an address is one of the open Internet: what we fetch for somebody must never reach this machine, its
// neighbours, or what only they reach. Pure.

import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose registries: this network, private, shared by carriers, loopback, link-local, tests, multicast, reserved. */
const NO_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Within what is global at all: tunnels that carry IPv4 addresses (Teredo, 6to4), and documentation. */
const NO_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const list = (subnets: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList => {
  const blocked = new BlockList();
  for (const [net, prefix] of subnets) blocked.addSubnet(net, prefix, family);
  return blocked;
};
const closedV4 = list(NO_V4, 'ipv4');
const closedV6 = list(NO_V6, 'ipv6');
/** Global unicast: mapped, translated, unique local, link-local and multicast addresses all lie outside. */
const globalV6 = list([['2000::', 3]], 'ipv6');

/** @param address an IP address as text, without brackets. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closedV4.check(address, 'ipv4');
    case 6:
      // A zone ("fe80::1%eth0") names an interface of ours.
      return !address.includes('%') && globalV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
    default:
      return false;
  }
}
