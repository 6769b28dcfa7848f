/** Gale and Church measured 6.8 between translations; an adaptation shortens and explains. */
const LENGTH_VARIANCE = 12
const HIGHEST = 350

/** −100 ln of how likely it is that a text of the one length renders one of the other; `ratio` is that of the whole texts. */
export function lengthCost(source: number, copy: number, ratio: number): number {
  const mean = (source + copy / ratio) / 2
  const deviation = Math.abs(copy - source * ratio) / Math.sqrt(Math.max(1, mean) * LENGTH_VARIANCE)
  return Math.min(HIGHEST, -100 * Math.log(Math.max(1e-12, 2 * (1 - normalDistribution(deviation)))))
}

/** Abramowitz and Stegun, 26.2.17; off by less than 1e-7. */
function normalDistribution(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - 0.3989422804 * Math.exp((-z * z) / 2) * tail
}
