/** The page on which a person finishes a report: it shows all that would go, and sends nothing. `report.html?draft=NAME` shows a draft. */
import browser from 'webextension-polyfill';
import { createCard } from '../controls/card.ts';
import { byId, element } from '../controls/element.ts';
import { createNotices } from '../controls/notices.ts';
import { APPEARANCE_KEY, appearanceFrom, dress } from '../settings/appearance.ts';
import { say, speak } from '../words/say.ts';
import { browserName } from './browser-name.ts';
import type { ReportDraft } from './draft.ts';
import { readDraft } from './kept-drafts.ts';
import { createPartField } from './part-field.ts';
import { bodyOf, fullReport, type Part, partsFor, type Report, titleOf } from './parts.ts';
import { createSendCard } from './send-card.ts';

speak(document);
const notices = createNotices(byId('alert', HTMLElement));
const main = byId('main', HTMLElement);

function setTitle(title: string): void {
  document.title = title;
  byId('title', HTMLElement).textContent = title;
}

/** The report as it would go now. */
function reportOf(kind: Report['kind'], fields: readonly { readonly part: Part; readonly value: string | undefined }[]): Report {
  const said = fields.flatMap(({ part, value }) => (value === undefined || value.trim() === '' ? [] : [[part, value.trim()]]));
  return { kind, ...Object.fromEntries(said) };
}

function show(draft: ReportDraft): void {
  setTitle(say(draft.kind === 'wrong' ? 'reportTitleWrong' : 'reportTitleMissed'));
  byId('lead', HTMLElement).textContent = say('reportLead');
  const full = fullReport(draft, browser.runtime.getManifest().version, browserName(navigator));
  const refresh = (): void => {
    const report = reportOf(draft.kind, fields);
    preview.textContent = `${titleOf(report)}\n\n${bodyOf(report)}`;
    send.show(report);
  };
  // A part of which nothing is known is not asked about, but for what the person may know better.
  const parts = partsFor(draft.kind).filter((part) => full[part] !== '' || part === 'text' || part === 'comment');
  const fields = parts.map((part) => createPartField(part, full[part], refresh));
  const heading = say('reportPreviewHeading');
  const preview = element('pre', { className: 'preview', tabIndex: 0, dir: 'auto', role: 'region', 'aria-label': heading });
  const send = createSendCard(notices);
  main.append(
    createCard(say('reportPartsHeading'), element('div', { className: 'parts' }, ...fields.map(({ node }) => node))).node,
    createCard(heading, element('p', { className: 'hint' }, say('reportPreviewHint')), preview).node,
    send.node,
  );
  refresh();
}

notices.run(async () => {
  const stored = await browser.storage.local.get(APPEARANCE_KEY);
  dress(document, appearanceFrom(stored[APPEARANCE_KEY]));
});
notices.run(async () => {
  const draft = await readDraft(browser.storage.session, new URLSearchParams(location.search).get('draft') ?? '');
  if (draft === 'malformed') notices.say(say('reportMalformed'));
  else if (draft === 'none') main.append(element('section', { className: 'card' }, element('p', {}, say('reportNone'))));
  else show(draft);
});
setTitle(say('reportTitle'));
