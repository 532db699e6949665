import { html } from 'ghtml';
import type { Language } from '../domain/languages.ts';
import { plain, runs } from './clean.ts';
import type { Fact } from './text/copy.ts';

/** One part of a mail, in reading order. Texts may hold islands (`isolate`); nothing in them is markup. */
export type Block =
  | { kind: 'paragraph'; text: string }
  /** Text that a caller wrote: its line breaks are kept and it may run in either direction. */
  | { kind: 'written'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'action'; label: string; link: string; hint: string; note?: string };

export interface Letter {
  language: Language;
  subject: string;
  preheader: string;
  heading: string;
  blocks: Block[];
  footer: string[];
}

const latinFaces = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const chineseFaces =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const fixedFaces = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'Courier New', monospace";

const colours = {
  page: '#f3f4f7',
  card: '#ffffff',
  line: '#e3e6ec',
  field: '#f3f4f7',
  text: '#1c2430',
  quiet: '#5a6474',
  accent: '#2447b2',
};

/**
 * A letter as a whole HTML document that mail programs of all ages show alike: tables for the frame because Outlook on
 * Windows lays out with Word, styles on the elements because some programs drop the style sheet, which therefore only
 * adds what small screens and dark mode want.
 */
export function layout(letter: Letter): string {
  const faces = letter.language === 'zh-Hans' ? chineseFaces : latinFaces;
  return html`<!DOCTYPE html>
<html lang="${letter.language}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${plain(letter.subject)}</title>
<!--[if mso]>
<noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript>
<style>table { border-collapse: collapse; } td, h1, p, a { font-family: 'Segoe UI', Arial, sans-serif !important; }</style>
<![endif]-->
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 620px) {
  .outer { padding: 20px 12px 32px !important; }
  .card { padding: 28px 22px 12px !important; }
  .beside { padding-left: 10px !important; padding-right: 10px !important; }
  .heading { font-size: 22px !important; line-height: 29px !important; }
  .button { width: 100% !important; }
  .button a { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #12151b !important; }
  .card { background-color: #1c2129 !important; border-color: #2d343f !important; }
  .line { border-color: #2d343f !important; }
  .field { background-color: #272e39 !important; }
  .text { color: #e9ecf1 !important; }
  .quiet { color: #a6b0bf !important; }
  .link { color: #9db8ff !important; }
  .accent { background-color: #3f68d4 !important; }
  .bar { background-color: #9db8ff !important; }
}
</style>
<style>
[data-ogsc] .text { color: #e9ecf1 !important; }
[data-ogsc] .quiet { color: #a6b0bf !important; }
[data-ogsc] .link { color: #9db8ff !important; }
</style>
</head>
<body class="page" style="margin: 0; padding: 0; width: 100%; background-color: ${colours.page}; -webkit-text-size-adjust: 100%; -ms-text-size-adjust: 100%;">
<div style="display: none; max-height: 0; overflow: hidden; mso-hide: all;">${plain(letter.preheader)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${colours.page}" style="background-color: ${colours.page};">
<tr><td class="outer" align="center" style="padding: 40px 20px 48px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 600px; font-family: ${faces};">
<tr><td class="beside" style="padding: 0 40px 20px;">
!${wordmark(faces)}
</td></tr>
<tr><td class="card" bgcolor="${colours.card}" style="background-color: ${colours.card}; border: 1px solid ${colours.line}; border-radius: 12px; padding: 40px 40px 22px;">
<h1 class="heading text" style="margin: 0 0 24px; font-family: ${faces}; font-size: 26px; line-height: 34px; font-weight: 600; letter-spacing: -0.01em; color: ${colours.text}; overflow-wrap: anywhere;">!${inline(letter.heading)}</h1>
!${letter.blocks.map((block) => blockHtml(block, faces))}
</td></tr>
<tr><td class="beside" style="padding: 24px 40px 0;">
!${letter.footer.map((text) => paragraph(inline(text), faces, 'quiet'))}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

/** The name with two tiers beside it, drawn with cells: mail programs hide images until they are allowed. */
function wordmark(faces: string): string {
  const bar = (width: number) =>
    html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="bar" width="${width}" height="5" bgcolor="${colours.accent}" style="width: ${width}px; height: 5px; background-color: ${colours.accent}; border-radius: 2px; font-size: 0; line-height: 5px;">&nbsp;</td></tr></table>`;
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td style="padding: 0 9px 0 0; vertical-align: middle;">!${bar(20)}<div style="height: 3px; font-size: 0; line-height: 3px;">&nbsp;</div>!${bar(12)}</td>
<td class="text" style="vertical-align: middle; font-family: ${faces}; font-size: 17px; line-height: 22px; font-weight: 600; letter-spacing: -0.01em; color: ${colours.text};">Twotier</td>
</tr></table>`;
}

function blockHtml(block: Block, faces: string): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inline(block.text), faces, 'text');
    case 'written':
      return block.text
        .split(/\n{2,}/)
        .map((text) => paragraph(lines(text), faces, 'text', 'auto'))
        .join('');
    case 'facts':
      return factsHtml(block.facts, faces);
    case 'action':
      return actionHtml(block, faces);
  }
}

function paragraph(content: string, faces: string, tone: 'text' | 'quiet', direction: 'ltr' | 'auto' = 'ltr'): string {
  const size = tone === 'text' ? 'font-size: 16px; line-height: 26px;' : 'font-size: 13px; line-height: 20px;';
  const gap = tone === 'text' ? 18 : 8;
  return html`<p class="${tone}" dir="${direction}" style="margin: 0 0 ${gap}px; font-family: ${faces}; ${size} color: ${colours[tone]}; overflow-wrap: anywhere; word-break: break-word;">!${content}</p>
`;
}

function factsHtml(facts: Fact[], faces: string): string {
  const rows = facts.map(({ label, value, literal }) => {
    const field = literal
      ? html`<span class="field text" style="display: inline-block; margin: 2px 0 0; padding: 5px 10px; border-radius: 6px; background-color: ${colours.field}; font-family: ${fixedFaces}; font-size: 16px; line-height: 24px; color: ${colours.text};">!${inline(value)}</span>`
      : inline(value);
    return html`<tr><td class="line" style="padding: 12px 0; border-top: 1px solid ${colours.line}; font-family: ${faces}; overflow-wrap: anywhere; word-break: break-word;"><span class="quiet" style="font-size: 13px; line-height: 20px; color: ${colours.quiet};">${label}</span><br><span class="text" style="font-size: 16px; line-height: 24px; color: ${colours.text};">!${field}</span></td></tr>
`;
  });
  return html`<table role="presentation" class="line" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin: 6px 0 24px; border-bottom: 1px solid ${colours.line};">
!${rows}</table>
`;
}

/** Padding on the cell for Outlook, on the link for the rest, so that the whole button takes the click where it can. */
function actionHtml({ label, hint, link, note }: Extract<Block, { kind: 'action' }>, faces: string): string {
  return html`<table role="presentation" class="button" cellpadding="0" cellspacing="0" border="0" style="margin: 10px 0 18px; border-collapse: separate;"><tr><td class="accent" align="center" bgcolor="${colours.accent}" style="border-radius: 8px; background-color: ${colours.accent}; mso-padding-alt: 14px 28px;"><a class="accent" href="${link}" style="display: inline-block; padding: 14px 28px; border-radius: 8px; font-family: ${faces}; font-size: 16px; line-height: 22px; font-weight: 600; color: #ffffff; text-decoration: none;">${label}</a></td></tr></table>
!${note ? paragraph(inline(note), faces, 'quiet') : ''}<p class="quiet" dir="ltr" style="margin: 0 0 26px; font-family: ${faces}; font-size: 13px; line-height: 20px; color: ${colours.quiet};">${hint}<br><a class="link" href="${link}" style="color: ${colours.accent}; text-decoration: underline; word-break: break-all;">${link}</a></p>
`;
}

function inline(marked: string): string {
  return runs(marked)
    .map(({ text, isolated }) => (isolated ? html`<bdi>${text}</bdi>` : html`${text}`))
    .join('');
}

function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => html`${line}`)
    .join('<br>\n');
}
