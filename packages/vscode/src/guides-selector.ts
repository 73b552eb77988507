/** Any document that may be a guide, wherever it is kept. */
export const GUIDES = [{ language: 'markdown' }]
