// The solver on a thread of its own, in plain JavaScript: WebAssembly does not let go of a thread while it solves.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

/** @typedef {import('~/domain/solver/model').LinearModel} LinearModel */
/** @typedef {import('~/domain/solver/model').Solved} Solved */

/** What is below this is an error of rounding. */
const ROUNDING = 1e-6

const highs = await loadHighs()
const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
/** @type {readonly number[]} */
const IMPOSSIBLE = [infeasible, unboundedOrInfeasible]
/** @type {readonly number[]} */
const FINISHED = [optimal, ...IMPOSSIBLE]
/** The solver's word for values that keep to all rows. */
const FEASIBLE = 2

/** @param {LinearModel} model */
function dataOf({ columns, rows }) {
  const terms = rows.flatMap((row) => row.terms)
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(({ most }) => most ?? highs.infinity),
    rowLower: rows.map(({ least }) => least ?? -highs.infinity),
    rowUpper: rows.map(({ most }) => most ?? highs.infinity),
    matrix: {
      format: /** @type {const} */ ('csr'),
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, factor]) => factor),
    },
  }
}

/** Of the time, so much at most goes into bounds; a choice without one is tried last. */
const FOR_BOUNDS = 0.4

/**
 * What each choice costs at least, were halves of a whole allowed: the cheapest first, those of which nothing is known
 * last, those that cannot be left out. One model serves all: after the first only the costs change, and the solver goes on
 * from where it stood.
 * @param {LinearModel} model
 * @param {() => number} left
 */
function promises(model, left) {
  const unknown = { bound: Number.NEGATIVE_INFINITY, order: Number.POSITIVE_INFINITY }
  if (model.costs.length < 2) return model.costs.map((_, choice) => ({ choice, ...unknown }))
  const until = left() * (1 - FOR_BOUNDS)
  const all = highs.withModel(dataOf(model), (lp) => {
    lp.options.set({ output_flag: false })
    return model.costs.flatMap((cost, choice) => {
      const seconds = left() - until
      if (seconds <= 0) return [{ choice, ...unknown }]
      cost.forEach((one, column) => lp.changeColCost(column, one))
      // Its clock runs on from choice to choice.
      lp.zeroAllClocks()
      lp.options.set('time_limit', seconds)
      lp.run()
      const status = lp.getModelStatus()
      if (IMPOSSIBLE.includes(status)) return []
      if (status !== optimal) return [{ choice, ...unknown }]
      return [{ choice, bound: lp.getObjectiveValue(), order: lp.getObjectiveValue() }]
    })
  })
  return all.toSorted((one, other) => (one.order === other.order ? 0 : one.order - other.order))
}

/** @typedef {{ choice: number, cost: number, values: number[] }} Found */

/**
 * One choice alone; what does not cost less than `best` is not looked for. `open` is what may still be found at best:
 * infinity once all was tried.
 * @param {LinearModel} model
 * @param {{ choice: number, best: number, left: number }} asked
 * @returns {{ found: Found | null, open: number }}
 */
function solveOne(model, { choice, best, left }) {
  if (left <= 0) return { found: null, open: Number.NEGATIVE_INFINITY }
  const cost = model.costs[choice] ?? []
  const terms = cost.flatMap((one, column) => (one === 0 ? [] : [/** @type {const} */ ([column, one])]))
  const cut = Number.isFinite(best) ? [{ least: null, most: best - ROUNDING * Math.max(1, Math.abs(best)), terms }] : []
  const whole = Int32Array.from(model.columns, (column) => Number(column.whole))
  const data = { ...dataOf({ ...model, rows: [...model.rows, ...cut] }), colCost: cost, integrality: whole }
  return highs.withModel(data, (mip) => {
    mip.options.set({ output_flag: false, time_limit: left, mip_rel_gap: 0, mip_abs_gap: ROUNDING })
    mip.run()
    const status = mip.getModelStatus()
    const found = mip.info.get('primal_solution_status') === FEASIBLE
    return {
      found: found ? { choice, cost: mip.getObjectiveValue(), values: [...mip.getSolution().colValue] } : null,
      open: FINISHED.includes(status) ? Number.POSITIVE_INFINITY : Number(mip.info.get('mip_dual_bound')),
    }
  })
}

/**
 * The solver wants something to decide: without columns every sum is nought.
 * @param {LinearModel} model
 * @returns {Solved}
 */
function solveNothing({ rows }) {
  const keeps = rows.every(({ least, most }) => (least ?? 0) <= 0 && (most ?? 0) >= 0)
  return keeps ? { state: 'solved', choice: 0, values: [], cost: 0, bound: 0, proven: true } : { state: 'impossible' }
}

/**
 * The choices by what they promise, until none can beat what was found: exact, unless time runs out.
 * @param {LinearModel} model
 * @param {number} limitMs
 * @returns {Solved}
 */
function solve(model, limitMs) {
  const until = performance.now() + limitMs
  const left = () => Math.max(0, (until - performance.now()) / 1000)
  /** @type {Found | null} */
  let best = null
  let open = Number.POSITIVE_INFINITY
  for (const { choice, bound } of promises(model, left)) {
    const beat = best?.cost ?? Number.POSITIVE_INFINITY
    if (bound >= beat - ROUNDING) continue
    const one = solveOne(model, { choice, best: beat, left: left() })
    best = one.found ?? best
    open = Math.min(open, Math.max(bound, one.open))
  }
  if (best) return { state: 'solved', ...best, bound: Math.min(best.cost, open), proven: open >= best.cost - ROUNDING }
  return { state: open === Number.POSITIVE_INFINITY ? 'impossible' : 'out-of-time' }
}

parentPort?.on('message', ({ model, limitMs }) => {
  parentPort?.postMessage(model.columns.length === 0 ? solveNothing(model) : solve(model, limitMs))
})
// It is ready.
parentPort?.postMessage(null)
