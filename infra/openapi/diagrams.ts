import { html } from 'ghtml';

/** The states of one kind of thing, as the README draws them. */
export interface Diagram {
  title: string;
  transitions: { from: string; to: string; when: string }[];
}

const outside = '[*]';

/** Reads the state diagrams (mermaid) out of a text in Markdown, each under the heading before it. */
export function diagramsOf(markdown: string): Diagram[] {
  const diagrams: Diagram[] = [];
  let title = '';
  for (const part of markdown.split(/^(## .+)$/mu)) {
    if (part.startsWith('## ')) {
      title = part.slice('## '.length);
      continue;
    }
    for (const [, text = ''] of part.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/gu)) {
      const transitions = [...text.matchAll(/^ *(\S+) --> (\S+?)(?:: (.+))?$/gmu)].map(
        ([, from = '', to = '', when = '']) => ({ from, to, when }),
      );
      diagrams.push({ title, transitions });
    }
  }
  return diagrams;
}

export function isStart({ from }: Diagram['transitions'][number]): boolean {
  return from === outside;
}

export function isEnd({ to }: Diagram['transitions'][number]): boolean {
  return to === outside;
}

const node = { width: 132, height: 38 };
const step = { x: 226, y: 66 };
const margin = { x: 30, y: 34 };

interface Place {
  x: number;
  y: number;
}

/** The states from left to right by how far each is from the beginning, with an arrow for each numbered transition. */
export function drawn({ title, transitions }: Diagram): string {
  const moves = transitions.map((move, index) => ({ ...move, number: index + 1 })).filter((move) => !isEnd(move));
  const places = placesOf(moves);
  const ends = new Set(transitions.filter(isEnd).map(({ from }) => from));
  const width = Math.max(...[...places.values()].map(({ x }) => x)) + node.width + margin.x;
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + node.height + margin.y;
  const states = [...places].filter(([name]) => name !== outside);
  return html`<svg class="diagram" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}: states and the ways between them, told in the table below">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>
!${moves.map((move) => arrow(move, places))}!${states.map(([name, place]) => box(name, place, ends.has(name)))}</svg>`;
}

function placesOf(moves: readonly { from: string; to: string }[]): Map<string, Place> {
  const depths = new Map([[outside, 0]]);
  for (const from of depths.keys()) {
    for (const move of moves) {
      if (move.from === from && !depths.has(move.to)) depths.set(move.to, (depths.get(from) ?? 0) + 1);
    }
  }
  const filled = new Map<number, number>();
  const places = new Map<string, Place>();
  for (const [name, depth] of depths) {
    const row = filled.get(depth) ?? 0;
    filled.set(depth, row + 1);
    places.set(name, {
      x: margin.x + Math.max(0, depth - 1) * step.x + (depth === 0 ? 0 : 56),
      y: margin.y + row * step.y,
    });
  }
  return places;
}

function box(name: string, { x, y }: Place, isLast: boolean): string {
  return html`<g class="${isLast ? 'state last' : 'state'}"><rect x="${x}" y="${y}" width="${node.width}" height="${node.height}" rx="6"/><text x="${x + node.width / 2}" y="${y + node.height / 2 + 4}">${name.toLowerCase().replaceAll('_', ' ')}</text></g>
`;
}

function arrow(move: { from: string; to: string; number: number }, places: Map<string, Place>): string {
  const [from, to] = [places.get(move.from), places.get(move.to)];
  if (from === undefined || to === undefined) return '';
  if (move.from === outside) {
    const y = to.y + node.height / 2;
    return html`<circle class="begin" cx="${from.x - 12}" cy="${y}" r="6"/>!${line(`M${from.x - 4} ${y}H${to.x - 3}`, { x: (from.x + to.x) / 2 - 4, y }, move.number)}`;
  }
  if (move.from === move.to) {
    const x = from.x + node.width / 2;
    return line(`M${x - 22} ${from.y}c-4 -30 48 -30 44 -3`, { x, y: from.y - 21 }, move.number);
  }
  const forward = to.x > from.x;
  if (from.x === to.x) {
    const x = from.x + node.width / 2 + (to.y > from.y ? 26 : -26);
    const [y1, y2] = to.y > from.y ? [from.y + node.height, to.y - 3] : [from.y, to.y + node.height + 3];
    return line(`M${x} ${y1}V${y2}`, { x, y: (y1 + y2) / 2 }, move.number);
  }
  const shift = forward ? 6 : -8;
  const start = { x: forward ? from.x + node.width : from.x, y: from.y + node.height / 2 + shift };
  const end = { x: forward ? to.x - 3 : to.x + node.width + 3, y: to.y + node.height / 2 + shift };
  const bend = (end.x - start.x) / 2;
  const path = `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  // Nearer to its end, where ways that part from one state are apart already.
  const at = 0.72;
  const middle = {
    x: bezier([start.x, start.x + bend, end.x - bend, end.x], at),
    y: bezier([start.y, start.y, end.y, end.y], at),
  };
  return line(path, middle, move.number);
}

function bezier([a, b, c, d]: [number, number, number, number], t: number): number {
  const u = 1 - t;
  return Math.round(u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d);
}

function line(path: string, { x, y }: Place, number: number): string {
  return html`<path class="way" d="${path}" marker-end="url(#arrow)"/><circle class="number" cx="${x}" cy="${y}" r="10"/><text class="number" x="${x}" y="${y + 4}">${number}</text>
`;
}
