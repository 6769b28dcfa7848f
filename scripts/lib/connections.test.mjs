import { expect, test } from 'vitest'
import { readConnections } from './connections.mjs'

test('unix sockets and loopback stay inside the machine', () => {
  const trace = [
    '100 connect(4, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X91"}, 20) = 0',
    '100 connect(5, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '101 connect(5, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
  ].join('\n')
  expect(readConnections(trace)).toEqual({ calls: 3, processes: 2, outward: [] })
})

test('every other address is named with its port, a question to a name server too', () => {
  const trace = [
    '7 connect(23, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS',
    '8 connect(9, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '9 sendto(9, "abc", 3, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}, 16) = 3',
    '9 sendmmsg(9, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16}}], 1, 0) = 1',
  ].join('\n')
  expect(readConnections(trace).outward).toEqual([
    'connect 192.0.2.1:443',
    'connect 2001:db8::1:443',
    'sendto 10.0.0.2:53',
    'sendmmsg 224.0.0.251:5353',
  ])
})

test('other lines of the trace count for nothing', () => {
  expect(readConnections('7 +++ exited with 0 +++\n7 write(1, "connect(")\n')).toEqual({
    calls: 0,
    processes: 0,
    outward: [],
  })
})
