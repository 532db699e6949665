/** One line per call on the terminal. Paths never appear: they may hold tokens. */
export interface CallLine {
  /** `POST /v1/partners/{partnerId}`, `stream`, `schedule` and so on. */
  trigger: string;
  outcome: string | number;
  milliseconds: number;
  functionName?: string;
}

export type CallLog = (line: CallLine) => void;

export function terminalCallLog(write: (text: string) => void): CallLog {
  return ({ trigger, outcome, milliseconds, functionName }) => {
    const time = new Date().toISOString().slice(11, 23);
    const columns = [time, trigger.padEnd(52), String(outcome).padEnd(7), `${Math.round(milliseconds)} ms`.padStart(8)];
    write(`${columns.join('  ')}  ${functionName ?? ''}`.trimEnd());
  };
}
