import { expect, test } from 'vitest'
import { faultOfAddress, publicOnly } from './deliver.ts'
import { isPublicAddress } from './public-address.ts'

test.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ],
  ...[
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '2002:7f00:1::',
    '2001:db8::1',
    '64:ff9b::a00:1',
    'localhost',
    '',
  ],
])('%s is inside', address => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.215.14', '172.32.0.1', '11.0.0.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is of the open internet', address => {
  expect(isPublicAddress(address)).toBe(true)
})

const settings = { mayBePrivate: false, silenceMs: 1_000 }

test.each([
  ['http://example.org/', 'https://'],
  ['not an address', 'whole address'],
  ['https://user:word@example.org/', 'password'],
  ['https://127.0.0.1/', 'private network'],
  ['https://[::1]/', 'private network'],
  // Numbers that a browser and Node read as 127.0.0.1 and 169.254.169.254.
  ['https://2130706433/', 'private network'],
  ['https://0x7f.1/', 'private network'],
  ['https://0xa9fea9fe/latest', 'private network'],
  ['https://sub.localhost/', 'private network'],
  ['ftp://example.org/', 'https://'],
])('%s is refused', (url, because) => {
  expect(faultOfAddress(url, settings)).toContain(because)
})

test('an address of the open internet may be asked, and a private one where the body says so', () => {
  expect(faultOfAddress('https://example.org/hook?of=recourse', settings)).toBeUndefined()
  expect(faultOfAddress('http://10.0.0.7:8080/', { ...settings, mayBePrivate: true })).toBeUndefined()
})

test('a name that leads inside is not connected to, whatever it is called', async () => {
  const fault = await new Promise<Error | null>(found => publicOnly('localhost', {}, error => found(error)))
  expect(fault?.message).toContain('private network')
})
