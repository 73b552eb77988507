/** Name of a baseline where neither a flag nor the configuration names one. */
export const BASELINE_NAME = 'guidelint-baseline.json'
