import { expect, test } from 'vitest'
import { INVESTMENT_PAPERS } from '~/domain/partnership/investment-papers'
import { readInvestmentPaper } from '~/services/partnership/investment-paper.server'
import { storedUser } from '../factories/stored'
import { storedAgreementInForce, storedCase } from '../factories/stored-agreement'
import { useHouse } from '../setup/house'

const it = useHouse()

test('both parties and their broker read the papers, filled from what was signed', async () => {
  const { firm, tailor, broker, partnershipId } = await storedAgreementInForce(it)
  for (const actor of [firm.owner, tailor.owner, broker])
    for (const paper of INVESTMENT_PAPERS)
      expect(await readInvestmentPaper(it.context, actor, { partnershipId, as: null, paper })).toMatchObject({
        paper,
        facts: {
          larger: 'a',
          pattern: 'subcontracting',
          sides: {
            a: { name: 'Garmen Priangan Utama', size: 'large', declaredNoTie: true },
            b: { name: 'Konveksi Soreang', place: 'Kabupaten Bandung', nib: null },
          },
          terms: { activity: 'Menjahit seragam kerja dari kain pabrik' },
        },
        source: { verified: false },
      })
})

test('strangers and agencies find none, nor a party before both consented', async () => {
  const { firm, partnershipId } = await storedCase(it)
  const agency = await storedUser(it, { role: 'agency', regions: ['32'] })
  for (const actor of [firm.owner, agency, await storedUser(it)])
    expect(await readInvestmentPaper(it.context, actor, { partnershipId, as: null, paper: 'commitment' })).toBeNull()
})
