/**
 * Replaces the global Date of this thread by one that is ahead by what the shared memory says. The function's bundle sees
 * no other clock, and nothing that reaches the bundle from outside can move this one.
 */
export function shiftDate(shared: SharedArrayBuffer): void {
  const offset = new Float64Array(shared);
  const RealDate = Date;
  const now = (): number => RealDate.now() + (offset[0] ?? 0);

  const Shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, parameters, newTarget): object =>
      Reflect.construct(
        target,
        parameters.length === 0 ? [now()] : parameters,
        newTarget === Shifted ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
    get: (target, property) => (property === 'now' ? now : Reflect.get(target, property)),
  });
  RealDate.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}
