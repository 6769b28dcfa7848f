/**
 * What a trace of strace says about reaching out of the machine. Unix sockets and loopback stay inside: the first is how
 * windows are drawn, the second how the test steers the app.
 * @example
 * // '71 connect(23, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0'
 * // → { calls: 1, processes: 1, outward: ['connect 192.0.2.1:443'] }
 * @param {string} trace
 */
export function readConnections(trace) {
  const lines = trace.split('\n').filter((line) => /^\d+ +(connect|sendto|sendmsg|sendmmsg)\(/u.test(line))
  const processes = new Set(lines.map((line) => line.split(' ', 1)[0]))
  const outward = lines.flatMap((line) => {
    const call = /^\d+ +(\w+)\(/u.exec(line)?.[1]
    return readAddresses(line)
      .filter(({ host }) => !isLocal(host))
      .map(({ host, port }) => `${call} ${host}:${port}`)
  })
  return { calls: lines.length, processes: processes.size, outward }
}

function readAddresses(line) {
  const four = line.matchAll(/sa_family=AF_INET, sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/gu)
  const six = line.matchAll(/sa_family=AF_INET6, sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/gu)
  return [...four, ...six].map(([, port, host]) => ({ host, port }))
}

function isLocal(host) {
  return /^(127\.|::1$|::ffff:127\.)/u.test(host)
}
