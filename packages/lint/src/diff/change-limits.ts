import * as z from 'zod'
import { lazily } from '../lazily.ts'

/** Shares of change from which a figure is flagged: 0.1 is 10 %. */
export const changeLimitsSchema = lazily(() =>
  z.strictObject({
    note: z.number().min(0).default(0.1).describe('Share of change from which a figure is noted.'),
    review: z.number().min(0).default(0.2).describe('Share of change from which a figure needs a review.'),
  }),
)
