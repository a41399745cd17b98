/** Which addresses a webhook may lead to: the open internet, and nothing inside the body's own network. */
import { BlockList, isIP } from 'node:net'

/** IANA's special-purpose registries (RFC 6890 and later): this host, private, shared, link-local, documentation, multicast, reserved. */
const inside = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ] as const),
  ...([
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
])
  inside.addSubnet(net, bits, 'ipv4')

/** Only what is given out for the open internet (2000::/3), without documentation and what carries an IPv4 address within it. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
const carrying = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  carrying.addSubnet(net, bits, 'ipv6')

export const isPublicAddress = (address: string): boolean => {
  const kind = isIP(address)
  if (kind === 4) return !inside.check(address, 'ipv4')
  return kind === 6 && open.check(address, 'ipv6') && !carrying.check(address, 'ipv6')
}
