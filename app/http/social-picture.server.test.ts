import sharp from 'sharp'
import { expect, test } from 'vitest'
import { socialPicture } from './social-picture.server'

test('the picture has the size that is promised, whatever the name', async () => {
  const answer = await socialPicture({ title: 'CV <Maju> & Jaya '.repeat(20), line: 'Kota Bandung' })
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' })
})
