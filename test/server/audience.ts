import type { Ask } from './crm';

export const audience = '/api/configurationreach';
export const acmeQuery = 'scope=organization';

type CountsItem = { id: string; attributes: { inheriting: number; overriding: number }; relationships?: unknown };

export const countsNow = async (ask: Ask, query = acmeQuery, as = '7'): Promise<CountsItem[]> => {
  const response = await ask(`${audience}?filter[section]=outlook&${query}`, { as });
  return ((await response.json()) as { data: CountsItem[] }).data;
};

/** Path of the members who inherit. */
export const inheritingPath = `${audience}/outlook.outlook_sync_interval/inheriting?${acmeQuery}`;
