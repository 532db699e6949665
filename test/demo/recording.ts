import anser from 'anser';

/** A line of a terminal, with its escape codes, and when it came. */
export interface Printed {
  line: string;
  milliseconds: number;
}

const [lineHeight, columnWidth, margin] = [18, 7.8, 16];
/** What is longer runs out of the picture, as it does on a terminal that does not wrap. */
const columns = 96;
const ink = '#d7dde4';
const colours: Record<string, string> = { '0, 187, 187': '#5ecbd8', '0, 187, 0': '#6cc070', '187, 0, 0': '#e8776f' };

/** An SVG picture in which the lines come as they came; whoever wants less motion has all of them at once. */
export function recordingOf(printed: Printed[]): string {
  const parts = printed.map(({ line }) => anser.ansiToJson(line, { remove_empty: true }));
  const [width, height] = [columns * columnWidth + 2 * margin, printed.length * lineHeight + 2 * margin];
  const lines = parts.map((chunks, index) => {
    const delay = ((printed[index]?.milliseconds ?? 0) / 1000).toFixed(2);
    const spans = chunks.map(({ content, fg, decorations }) => {
      const weight = decorations.includes('bold') ? ' font-weight="600"' : '';
      const faint = decorations.includes('dim') ? ' opacity="0.6"' : '';
      return `<tspan fill="${colours[fg] ?? ink}"${weight}${faint}>${anser.escapeForHtml(content)}</tspan>`;
    });
    const y = margin + lineHeight * (index + 0.75);
    return `<text x="${margin}" y="${y}" style="animation-delay:${delay}s">${spans.join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" height="${height}" role="img">
<title>The demo in a terminal</title>
<style>
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre; animation: show 0.2s both; }
@keyframes show { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { text { animation: none; } }
</style>
<rect width="100%" height="100%" rx="8" fill="#1b1f24"/>
${lines.join('\n')}
</svg>
`;
}
