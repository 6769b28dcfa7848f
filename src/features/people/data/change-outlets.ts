import { fail, ok, type Result } from '#lib/result.ts'
import type { OutletId } from '#lib/ids.ts'
import { isTimeZone } from '#domain/publication/wall-time.ts'
import type { DeskContext } from '#desk/context.ts'
import { addOutlet, changeOutlet, findOutlet, listOutlets, type Outlet, type OutletStyle } from '#desk/outlets.ts'
import { listPeople } from '#desk/people.ts'
import type { OutletLine, OutletProblem } from '../contract.ts'
import { mayAdminister } from './may-administer.ts'

type OutletForm = Omit<OutletLine, 'id' | 'isActive'>

/** Must run inside a transaction. */
export function addOutletToDesk(context: DeskContext, form: OutletForm): Result<OutletId, OutletProblem> {
  const problem = findProblem(context, form)
  return problem === null
    ? ok(addOutlet(context, { ...form, style: withQuotation({}, form.quotation) }))
    : fail(problem)
}

/** Must run inside a transaction. */
export function changeOutletOnDesk(context: DeskContext, form: OutletLine): Result<null, OutletProblem> {
  const outlet = findOutlet(context.database, form.id)
  if (outlet === null) return fail('no-outlet')
  const problem = findProblem(context, form)
  if (problem !== null) return fail(problem)
  const others = listOutlets(context.database).filter((other) => other.id !== form.id)
  if (!form.isActive && others.length === 0) return fail('last-outlet')
  const { name, language, zone, isActive } = form
  changeOutlet(context, {
    ...outlet,
    name,
    language,
    zone,
    isActive,
    style: withQuotation(outlet.style, form.quotation),
  })
  return ok(null)
}

export function toOutletLine(outlet: Outlet): OutletLine {
  const { id, name, language, zone, isActive, style } = outlet
  return { id, name, language, zone, isActive, quotation: style.quotation ?? null }
}

function findProblem(context: DeskContext, form: OutletForm): OutletProblem | null {
  if (!mayAdminister(listPeople(context.database), context.person())) return 'needs-admin'
  if (!isTimeZone(form.zone)) return 'no-such-zone'
  return isLanguage(form.language) ? null : 'no-such-language'
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch (error) {
    // Intl tells a malformed tag by throwing only.
    if (error instanceof RangeError) return false
    throw error
  }
}

function withQuotation(style: OutletStyle, quotation: string | null): OutletStyle {
  const { quotation: _before, ...rest } = style
  return quotation === null ? rest : { ...rest, quotation }
}
