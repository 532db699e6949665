import type { Growth, Point } from './growth.ts';

const panel = { width: 300, height: 170, left: 44, right: 12, top: 34, bottom: 30 };
const columns = 3;
const ink = '#1f2933';
const faint = '#d5dbe1';
const series = [
  { name: 'read units', color: '#1769aa', amountOf: ({ units }: Point) => units.readUnits },
  { name: 'write units', color: '#b3541e', amountOf: ({ units }: Point) => units.writeUnits },
  { name: 'round trips', color: '#4a7c2f', amountOf: ({ units }: Point) => units.roundTrips },
] as const;

/** A small panel for each path: what a request costs by the number of items in the table. Flat lines are what is hoped for. */
export function growthChart(title: string, growths: Growth[]): string {
  const rows = Math.ceil(growths.length / columns);
  const width = columns * panel.width + 20;
  const height = rows * panel.height + 64;
  const panels = growths.map((growth, index) => {
    const x = 10 + (index % columns) * panel.width;
    const y = 58 + Math.floor(index / columns) * panel.height;
    return `<g transform="translate(${x} ${y})">${panelOf(growth)}</g>`;
  });
  const legend = series.map(
    ({ name, color }, index) =>
      `<line x1="${14 + index * 120}" y1="44" x2="${34 + index * 120}" y2="44" stroke="${color}" stroke-width="2.5"/>` +
      text(40 + index * 120, 48, name, 12),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="system-ui, sans-serif" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(14, 26, title, 16, 'font-weight="600"'),
    ...legend,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function panelOf({ path, points, equal }: Growth): string {
  const most = niceCeiling(Math.max(1, ...points.flatMap((point) => series.map(({ amountOf }) => amountOf(point)))));
  const innerWidth = panel.width - panel.left - panel.right;
  const innerHeight = panel.height - panel.top - panel.bottom;
  const logs = points.map(({ items }) => Math.log10(items));
  const [first = 0, last = 1] = [logs[0], logs.at(-1)];
  const x = (index: number): number =>
    panel.left + (last === first ? 0.5 : ((logs[index] ?? 0) - first) / (last - first)) * innerWidth;
  const y = (value: number): number => panel.top + innerHeight * (1 - value / most);
  const grid = [0, most / 2, most].map(
    (value) =>
      `<line x1="${panel.left}" y1="${y(value)}" x2="${panel.width - panel.right}" y2="${y(value)}" stroke="${faint}"/>` +
      text(panel.left - 6, y(value) + 4, String(value), 10, 'text-anchor="end"'),
  );
  const ticks = points.map(({ items }, index) =>
    text(x(index), panel.height - 12, shortCount(items), 10, `text-anchor="${anchorOf(index, points.length)}"`),
  );
  const lines = series.map(({ color, amountOf }) => {
    const places = points.map((point, index) => `${round(x(index))},${round(y(amountOf(point)))}`);
    const dots = places.map((place) => {
      const [cx, cy] = place.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="2.6" fill="${color}"/>`;
    });
    return `<polyline points="${places.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
  });
  const [step = '', query] = path.split('?');
  const name = text(panel.left - 34, 14, shortened(step), 12, 'font-weight="600"');
  const told = [...(query === undefined ? [] : [query]), equal ? 'flat' : 'GROWS'].join(' · ');
  const verdict = text(panel.left - 34, 27, told, 10, equal ? '' : 'fill="#b00020"');
  return [name, verdict, ...grid, ...ticks, ...lines].join('');
}

function text(x: number, y: number, content: string, size: number, more = ''): string {
  const fill = more.includes('fill=') ? '' : ` fill="${ink}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${fill} ${more}>${escaped(content)}</text>`;
}

const anchorOf = (index: number, count: number): string =>
  index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle';
const round = (value: number): number => Math.round(value * 10) / 10;
const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function shortCount(items: number): string {
  return items >= 1_000_000
    ? `${Math.round(items / 1e6)}M`
    : items >= 1_000
      ? `${Math.round(items / 1e3)}k`
      : `${items}`;
}

function niceCeiling(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].map((step) => step * magnitude).find((candidate) => candidate >= value) ?? value;
}
