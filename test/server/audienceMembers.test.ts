// The members of the audience of a scope.
import { acmeQuery, audience, countsNow, inheritingPath } from './audience';
import { crm, type Ask } from './crm';

type Page = { data: { id: string; attributes: { name: string } }[]; links: { next?: string } };
const pageAt = async (ask: Ask, path: string, as = '7') => (await (await ask(path, { as })).json()) as Page;
const namesOf = ({ data }: Page) => data.map(({ attributes }) => attributes.name);

describe('the members', () => {
  it('have a name and an organization, but no values', async () => {
    const path = `${audience}/outlook.outlook_sync_interval/overriding?${acmeQuery}`;
    expect(await pageAt(crm().ask, path)).toEqual({
      data: [{ type: 'users', id: '5', attributes: { name: 'Lena Fischer', organization: 'Acme' } }],
      links: {},
    });
  });

  it('are found by the links of the counts', async () => {
    const { ask } = crm();
    const counts = (await countsNow(ask)).find(({ id }) => id === 'outlook.outlook_sync_interval');
    const { overriding } = counts?.relationships as { overriding: { links: { related: string } } };
    expect(namesOf(await pageAt(ask, overriding.links.related))).toEqual(['Lena Fischer']);
  });

  it('are ordered by name', async () => {
    expect(namesOf(await pageAt(crm().ask, inheritingPath))).toEqual([
      'Grace Weber',
      'Ines Costa',
      'Tom Okafor',
      'Yusuf Demir',
    ]);
  });

  it('of the system are of all organizations', async () => {
    const path = `${audience}/outlook.contacts_enabled/overriding?scope=global`;
    const { data } = await pageAt(crm().ask, path, '2');
    expect(data.map(({ attributes }) => attributes)).toEqual([
      { name: 'Maya Lindqvist', organization: 'Globex' },
      { name: 'Sven Aaltonen', organization: 'Globex' },
    ]);
  });

  it('continue on the next page up to the last', async () => {
    const { ask } = crm();
    const first = await pageAt(ask, `${inheritingPath}&page[size]=3`);
    const second = await pageAt(ask, first.links.next ?? '');
    expect([first, second].map(namesOf)).toEqual([['Grace Weber', 'Ines Costa', 'Tom Okafor'], ['Yusuf Demir']]);
    expect(second.links).toEqual({});
  });

  it('have no next page after a full last one', async () => {
    expect((await pageAt(crm().ask, `${inheritingPath}&page[size]=4`)).links).toEqual({});
  });

  it('include both of two people with one name', async () => {
    const { ask, state } = crm();
    for (const person of state.people) if (['3', '7'].includes(person.id)) person.name = 'Ines Costa';
    const first = await pageAt(ask, `${inheritingPath}&page[size]=1`);
    const second = await pageAt(ask, first.links.next ?? '');
    const third = await pageAt(ask, second.links.next ?? '');
    expect([first, second, third].flatMap(({ data }) => data.map(({ id }) => id))).toEqual(['2', '3', '7']);
  });

  it('continue after a person who was deleted', async () => {
    const { ask, state } = crm();
    const first = await pageAt(ask, `${inheritingPath}&page[size]=2`);
    state.people.splice(
      state.people.findIndex(({ id }) => id === '2'),
      1,
    );
    expect(namesOf(await pageAt(ask, first.links.next ?? ''))).toEqual(['Tom Okafor', 'Yusuf Demir']);
  });
});
