import { section } from '../contract/options';
import { parseOverview, type OverviewPage } from '../contract/overview';
import type { OrganizationOverview } from '../policy/overview';
import { readDocument, type Client } from './client';
import type { Result } from './failure';
import type { Page } from './page';

/** The most that the contract allows, so that a thousand organizations take ten requests. */
const pageSize = 100;

/**
 * One page of the organizations with values of their own or of their people, by name, and the counts over all
 * organizations.
 * @param after where it begins; undefined for the first
 */
export const readOverview = (
  client: Client,
  { after }: { after?: string | undefined } = {},
): Promise<Result<Page<OrganizationOverview> & Pick<OverviewPage, 'counts'>>> => {
  const query = { 'filter[section]': section, 'page[size]': String(pageSize), 'page[after]': after };
  return readDocument(client, 'configurationoverview', query, (document) => {
    const { organizations, counts, after: next } = parseOverview(document);
    return { items: organizations, counts, after: next };
  });
};
