// The tour of the preview, followed to its end in each language: the pane shows everything that a mail names.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { languageCodes } from '../../src/i18n/languages';
import type { PaneMessages } from '../../src/preview/messages/paneMessages';
import {
  createPreviewMessages,
  paneMessagesFor,
  type PreviewMessages,
} from '../../src/preview/messages/previewMessages';
import { tour, type MailId } from '../../src/preview/tour';
import { expect, test } from './preview';

type Visit = {
  pane: FrameLocator;
  colleague: FrameLocator;
  page: Page;
  /** The messages of the pane. */
  texts: PaneMessages;
  messages: PreviewMessages;
};

type Action = () => Promise<unknown>;

const button = (within: FrameLocator | Page, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

const reviewSave = (pane: FrameLocator, { editor }: PaneMessages): Locator =>
  pane.getByRole('dialog').getByRole('button', { name: editor.review.save, exact: true });

const openReview =
  (pane: FrameLocator, texts: PaneMessages): Action =>
  async () => {
    await button(pane, texts.editor.bar.save).click();
    await reviewSave(pane, texts).waitFor();
  };

const confirm =
  (pane: FrameLocator, texts: PaneMessages): Action =>
  () =>
    reviewSave(pane, texts).click();

/** Starts a mail with the link, which the mail client of the preview shows, and closes it again. */
const writeTo =
  ({ pane, page, texts, messages }: Visit, name: string, address: string): Action =>
  async () => {
    await pane.getByText(texts.reader.request.writeTo(name)).click();
    const mail = page.getByRole('region', { name: messages.newMail.title });
    await expect(mail.getByRole('textbox', { name: messages.newMail.to, exact: true })).toHaveValue(address);
    await expect(mail.getByRole('textbox', { name: messages.newMail.subject })).not.toBeEmpty();
    await expect(mail.getByRole('textbox', { name: messages.newMail.text })).not.toBeEmpty();
    await button(page, messages.newMail.close).click();
  };

const interval = (pane: FrameLocator, { terms }: Visit['texts']): Locator =>
  pane.getByRole('textbox', { name: terms.labels.crmSyncInterval });

const source = ({ pane, texts }: Visit, shown: string, label: string): Locator =>
  pane.getByRole('button', { name: texts.reader.source.button(shown, label) });

/** What to do at each step. */
const actions: Record<MailId, (visit: Visit) => readonly (readonly Action[])[]> = {
  tom: (visit) => [
    [],
    [() => source(visit, 'Acme · Grace Weber', visit.texts.terms.labels.tasks).click()],
    [writeTo(visit, 'Grace', 'grace.weber@acme.example')],
  ],

  sven: (visit) => [
    [],
    [],
    [
      () => source(visit, 'Globex · Maya Lindqvist', visit.texts.terms.labels.direction).click(),
      () => visit.pane.getByText(visit.texts.sources.effects.show).click(),
      () => expect(visit.pane.getByText('Edits belong in the CRM')).toBeVisible(),
    ],
  ],

  lena: (visit) => {
    const { pane, texts } = visit;
    const { labels } = texts.terms;
    const inherit = texts.editor.inheritOf(texts.editor.inherit('user', 30), labels.outlookSyncInterval);
    return [
      [],
      [() => pane.getByRole('checkbox', { name: inherit }).check(), openReview(pane, texts)],
      [confirm(pane, texts), () => button(pane, texts.editor.saved.undo).click(), confirm(pane, texts)],
    ];
  },

  grace: ({ pane, texts }) => [
    [() => interval(pane, texts).fill('600')],
    [openReview(pane, texts)],
    [confirm(pane, texts), () => button(pane, texts.menu.label).click()],
  ],

  yusuf: (visit) => {
    const { pane, colleague, page, texts, messages } = visit;
    return [
      [() => button(page, messages.panes.show('Grace Weber')).click()],
      [
        () => interval(pane, texts).fill('900'),
        () => interval(colleague, texts).fill('1200'),
        openReview(colleague, texts),
        confirm(colleague, texts),
        () => expect(colleague.getByText(texts.editor.saved.next)).toBeVisible(),
      ],
      [
        () => interval(pane, texts).focus(),
        () => pane.getByRole('radio', { name: new RegExp(`^${texts.editor.conflict.yours}`) }).check(),
        () => button(pane, texts.editor.conflict.keepMine('900')).click(),
        openReview(pane, texts),
        confirm(pane, texts),
        () => expect(pane.getByText(texts.editor.saved.next)).toBeVisible(),
      ],
    ];
  },

  maya: (visit) => {
    const { pane, texts } = visit;
    return [
      [() => pane.getByRole('radio', { name: texts.terms.directions.bidirectional }).check()],
      [() => button(pane, texts.editor.bar.effects).click()],
      [openReview(pane, texts), () => button(pane, texts.editor.review.cancel).click()],
    ];
  },

  ines: (visit) => {
    const { pane, texts } = visit;
    const { terms, editor, menu, overview } = texts;
    const inherit = editor.inheritOf(editor.inherit('global', 'bidirectional'), terms.labels.direction);
    return [
      [
        () => pane.getByRole('radio', { name: terms.levels.global }).check(),
        () => pane.getByRole('checkbox', { name: inherit }).uncheck(),
        () => button(pane, editor.enforce(terms.labels.direction)).click(),
      ],
      [openReview(pane, texts), () => button(pane, editor.review.cancel).click()],
      [() => button(pane, menu.label).click(), () => pane.getByRole('menuitem', { name: overview.title }).click()],
    ];
  },

  nadia: (visit) => [[], [writeTo(visit, 'Grace Weber', 'grace.weber@acme.example')], []],
};

/** What is shown, in fields too, and the names of what is not text. */
const textsOf = (root: Locator): Promise<string> =>
  root.evaluate((element: HTMLElement) =>
    [
      element.innerText,
      ...[...element.querySelectorAll('input')].map(({ value }) => value),
      ...[...element.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel),
    ].join('\n'),
  );

/** Not as a part of another word or number. */
const isIn = (text: string, name: string): boolean => {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{Nd}])${escaped}(?![\\p{L}\\p{Nd}])`, 'u').test(text);
};

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');

for (const language of languageCodes) {
  test(`every step is as the mail says: ${language}`, { tag: language === 'en' ? [] : ['@all'] }, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto(`/?language=${language}`);
    const messages = createPreviewMessages(language);
    const pane = page.frameLocator(`iframe[title="${messages.panes.frame}"]`);
    const colleague = page.frameLocator(`iframe[title="${messages.panes.of('Grace Weber')}"]`);
    for (const [index, { id, to }] of tour.entries()) {
      const { subject, steps } = messages.mails[id];
      await test.step(subject, async () => {
        await expect(page.getByRole('heading', { name: subject })).toBeVisible();
        await expect(pane.getByRole('main')).toContainText(id === 'nadia' ? 'Yusuf Demir' : to.name);
        const todo = actions[id]({ pane, colleague, page, texts: paneMessagesFor(language), messages });
        expect(todo).toHaveLength(steps.length);
        for (const [position, step] of steps.entries()) {
          let seen = '';
          const look = async () => {
            const texts = [
              await textsOf(pane.locator('body')),
              ...(await page.getByRole('contentinfo').getByRole('button').allInnerTexts()),
            ];
            // The last word of a look is not part of the first one of the next.
            seen += plain(['', ...texts].join('\n'));
          };
          for (const action of todo[position] ?? []) {
            await look();
            await action();
          }
          const names = step.flatMap((part) => (typeof part === 'string' ? [] : [plain(part.name)]));
          await expect(async () => {
            await look();
            expect(names.filter((name) => !isIn(seen, name))).toEqual([]);
          }).toPass({ timeout: 10_000 });
        }
      });
      const next = tour[index + 1];
      await page
        .getByRole('button', { name: next ? messages.mail.next(messages.mails[next.id].subject) : messages.mail.again })
        .click();
    }
    await expect(page.getByRole('heading', { name: messages.mails.tom.subject })).toBeVisible();
  });
}
