// What somebody sends or asks past the pane: an altered client, whom the CRM has to refuse by itself.
import type { Page } from '@playwright/test';

const ids = { Ines: '2', Tom: '3', Nadia: '4', Lena: '5', Grace: '7', Yusuf: '8', Maya: '9' } as const;
export type By = keyof typeof ids;

type Told = { status: number; codes: readonly string[]; document: unknown };

/** Asks in the name of somebody, from the page of the preview. @param path after "/api/" */
export const askByHand = (
  page: Page,
  by: By,
  path: string,
  change?: { option: string; attributes: object },
): Promise<Told> =>
  page.evaluate(
    async ([person, where, what]) => {
      const headers: Record<string, string> = { authorization: `Bearer demo.${person}` };
      const type = 'configurationoptions';
      const init: RequestInit = { headers };
      if (what) {
        const read = await fetch(`/api/${where}`, { headers });
        headers['content-type'] = 'application/vnd.api+json';
        headers['if-match'] = read.headers.get('etag') ?? '"g0-a1"';
        headers['idempotency-key'] = crypto.randomUUID();
        init.method = 'PATCH';
        init.body = JSON.stringify({
          data: {
            type: 'configuration',
            id: 'outlook',
            relationships: { options: { data: [{ type, id: what.option }] } },
          },
          included: [{ type, id: what.option, meta: { update: true }, attributes: what.attributes }],
        });
      }
      const answer = await fetch(`/api/${where}`, init);
      const document = (await answer.json()) as { errors?: { code: string }[] };
      return { status: answer.status, codes: (document.errors ?? []).map(({ code }) => code), document };
    },
    [ids[by], path, change] as const,
  );

/** What a level says of an option instead of inheriting it. @param more `enforced` */
export const says = (value: unknown, more = {}): object => ({ useParentScopeValue: false, value, ...more });

/** A change at a level, which has to succeed. */
export const saveByHand = async (
  page: Page,
  by: By,
  scope: string,
  option: string,
  attributes: object,
): Promise<void> => {
  const { status } = await askByHand(page, by, `configuration/outlook?scope=${scope}`, { option, attributes });
  if (status !== 200) throw new Error(`${by} could not save: ${status}`);
};
