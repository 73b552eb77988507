/** Milliseconds since the process started; Node loads nine modules for `performance`. */
export const clock = (): number => process.uptime() * 1000
