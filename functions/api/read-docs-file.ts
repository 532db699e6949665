import viewerStyle from 'swagger-ui-dist/swagger-ui.css?packed';
import viewerScript from 'swagger-ui-dist/swagger-ui-bundle.js?packed';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import script from '../../shared/page/client/docs.client.ts?packed';
import style from '../../shared/page/docs.css?packed';
import { readDocsFile } from './contract.ts';
import { packedAnswer } from './packed-answer.ts';

const css = 'text/css; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';

const files = new Map([
  ['docs.css', { packed: style, type: css }],
  ['docs.js', { packed: script, type: javascript }],
  ['viewer.css', { packed: viewerStyle, type: css }],
  ['viewer.js', { packed: viewerScript, type: javascript }],
]);

export const handler = endpoint(readDocsFile, async (call) => {
  const file = files.get(call.parameters.file);
  if (file === undefined) throw new Refusal('NOT_FOUND', 'The docs page has no such file.');
  return packedAnswer(file.packed, call.headers, {
    'content-type': file.type,
    // The page names each file with its hash, so that a new one has a new address.
    'cache-control': 'public, max-age=31536000, immutable',
  });
});
