// What the database has to hold before the server starts. Real data and the demonstration never mix.
import { demonstration } from '../demonstration/demonstration';
import type { ServedStore } from '../servedStore';
import type { Configuration } from './configurationSchema';
import { StartProblem } from './startProblem';

/** @throws StartProblem where the database belongs to the other kind of server */
export const prepareData = async (store: ServedStore, { signIn, organizations = [] }: Configuration): Promise<void> => {
  const wanted = signIn ? 'production' : 'demonstration';
  const mode = (await store.mode()) ?? wanted;
  if (mode !== wanted) {
    throw new StartProblem(
      wanted === 'demonstration'
        ? `${store.location} has real data, which --demo would open to anybody. Use another DATA_DIR or DATABASE_URL.`
        : `${store.location} has the data of a demonstration. Use another DATA_DIR or DATABASE_URL.`,
    );
  }
  if (signIn) await store.saveOrganizations(organizations.map(({ id, name }) => ({ id, name })));
  else await store.importState(demonstration());
};
