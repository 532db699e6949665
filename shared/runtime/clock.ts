/**
 * The one place where deployed code reads the time. The local host shifts `Date` under it from outside; nothing that is
 * deployed, and nothing that a caller sends, can.
 */
export function now(): Date {
  return new Date();
}
