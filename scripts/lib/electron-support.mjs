/** Electron supports its newest three major versions (https://www.electronjs.org/docs/latest/tutorial/electron-timelines). */
const SUPPORTED_MAJORS = 3
/** A release with the newest patch of its line; a patch may be this old before it must be in. */
const PATCH_WITHIN_DAYS = 14

/**
 * Why a version of Electron may not be shipped today; empty when it may.
 * @param {string} version for example `42.0.0`
 * @param {Record<string, string>} published version → ISO date, as the package registry tells it
 * @param {string} today ISO date
 */
export function whyNotShip(version, published, today) {
  const stable = Object.keys(published).filter((name) => /^\d+\.\d+\.\d+$/u.test(name))
  const major = majorOf(version)
  const supported = [...new Set(stable.map(majorOf))].sort((a, b) => b - a).slice(0, SUPPORTED_MAJORS)
  const reasons = []
  if (!supported.includes(major)) {
    reasons.push(`Electron ${major} is not supported any more: the supported majors are ${supported.join(', ')}.`)
  }
  const missed = stable
    .filter((name) => majorOf(name) === major && isLater(name, version))
    .filter((name) => daysBetween(published[name], today) > PATCH_WITHIN_DAYS)
    .sort((a, b) => (isLater(a, b) ? 1 : -1))
  const newest = missed.at(-1)
  if (newest !== undefined) {
    reasons.push(
      `${missed.length} later releases of Electron ${major} are older than ${PATCH_WITHIN_DAYS} days, the last is ${newest}.`,
    )
  }
  return reasons
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

function isLater(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  const place = a.findIndex((part, index) => part !== b[index])
  return place !== -1 && a[place] > b[place]
}

function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
