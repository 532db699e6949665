import type { PageData } from './page-data.ts';
import type { EndText, Outcome, PageText } from './text/page-text.ts';

/** What a page says when the invitation turns out to be closed, or the link to be no link; without the moment. */
export function endedOutcomes({ ended, notFound }: PageText): PageData['ended'] {
  return {
    EXPIRED: outcomeOf(ended.EXPIRED),
    REVOKED: outcomeOf(undated(ended.REVOKED)),
    SUPERSEDED: outcomeOf(undated(ended.SUPERSEDED)),
    ACCEPTED: outcomeOf(undated(ended.ACCEPTED)),
    DECLINED: outcomeOf(undated(ended.DECLINED)),
    NOT_FOUND: outcomeOf(notFound),
  };
}

export function undated(end: EndText & { happenedUndated: string }): EndText {
  return { title: end.title, happened: end.happenedUndated, next: end.next };
}

function outcomeOf(end: EndText): Outcome {
  return { title: end.title, paragraphs: [end.happened, end.next] };
}
