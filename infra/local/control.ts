import type { Commands } from './control/commands.ts';

type Optional<Input> = Record<string, never> extends Input ? [input?: Input] : [input: Input];

export type Control = {
  [Name in keyof Commands]: (...input: Optional<Commands[Name]['input']>) => Promise<Commands[Name]['output']>;
};

/**
 * The control endpoint of a running stack as an object: `await connect(stack.control).settle()`.
 * @param address `control` of the stack file
 */
export function connect(address: string): Control {
  return new Proxy({} as Control, {
    get: (_target, command) =>
      command === 'then' ? undefined : (input: unknown) => call(address, String(command), input),
  });
}

async function call(address: string, command: string, input: unknown = {}): Promise<unknown> {
  const response = await fetch(`${address}/${command}`, { method: 'POST', body: JSON.stringify(input) });
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The control endpoint answered ${response.status}`);
  return answer;
}
