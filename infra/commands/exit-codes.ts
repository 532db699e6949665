/** How commands that talk to the API end. */
export const exitCodes = {
  done: 0,
  /** The API refused it, or lines of the file were bad. */
  refused: 1,
  /** It could not begin: the options, the file, who asks. */
  noBeginning: 2,
  /** The API was busy or away for as long as there was patience. */
  apiFailed: 3,
  interrupted: 130,
} as const;
