/** News agencies whose initials stand as a byline or at the end of a credit. Own list of the agencies that Nordic and English papers print. */
const AGENCIES = [
  'TT', 'AP', 'AFP', 'Reuters', 'NTB', 'Ritzau', 'STT', 'Lehtikuva', 'dpa', 'DPA', 'ANSA', 'EFE', 'Bloomberg', 'PA', 'Belga', 'ANP',
  'APA', 'Keystone', 'Xinhua', 'Sputnik', 'Tass', 'TASS', 'Ukrinform', 'Getty Images', 'Bildbyrån', 'EPA', 'Scanpix', 'Siren', 'UPI',
  'Kyodo', 'Yonhap', 'Anadolu', 'CTK', 'PAP', 'BNS', 'LETA', 'Newsworthy', 'TT Nyhetsbyrån', 'Associated Press', 'The Associated Press',
  'AP Photo', 'Reuters Photo',
] // prettier-ignore

const BY_LENGTH = AGENCIES.toSorted((a, b) => b.length - a.length)

/** "Ylva Sandahl/TT" → "TT"; "TT" → "TT"; "Anna Berg" → null. */
export function agencyAtEnd(words: string): string | null {
  const text = words.trim().replace(/\)$/u, '')
  return (
    BY_LENGTH.find(
      (agency) => text === agency || (text.endsWith(agency) && /[\s/(,–-]$/u.test(text.slice(0, -agency.length))),
    ) ?? null
  )
}

export function isAgency(words: string): boolean {
  return AGENCIES.includes(words.trim())
}
