export const TRUST_TONE = {
  unrated: 'neutral',
  confirmed: 'good',
  reliable: 'good',
  unconfirmed: 'warning',
  doubtful: 'danger',
} as const
