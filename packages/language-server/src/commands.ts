/** Commands that the server runs for its own code actions and lenses. */
export const COMMANDS = {
  /** `[uri, identity]`: accepts a finding into the baseline. */
  accept: 'guidelint.acceptIntoBaseline',
  /** `[rule]`: opens a rule's page. */
  openPage: 'guidelint.openRulePage',
  /** Reads all configuration and guides again. */
  restart: 'guidelint.rereadWorkspace',
} as const
