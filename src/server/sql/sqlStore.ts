// A store in SQLite or PostgreSQL.
import type { ServedStore } from '../servedStore';
import { affectedOrganizations } from './affected';
import { audience, audienceMembers } from './audience';
import { changesSince, history } from './changes';
import { commit } from './commit';
import type { Database, Queries } from './database';
import { importState } from './importState';
import { findKey } from './keys';
import { overview } from './overview';
import {
  findActor,
  findOrganization,
  organizations,
  peopleWith,
  revokeTokens,
  saveOrganizations,
  upsertUser,
} from './people';
import { readMode, saveMode, touch } from './properties';
import { afterRestore } from './restored';
import { removeExpired } from './retention';
import { readScopeChain } from './scopeChain';

export const createSqlStore = (database: Database): ServedStore => {
  const { read, transaction, dialect } = database;
  const snapshot = <Result>(work: (db: Queries) => Promise<Result>) => transaction(work, 'snapshot');
  return {
    findActor: (id) => read((db) => findActor(db, id)),
    upsertUser: (person) => upsertUser(database, person),
    findOrganization: (id) => read((db) => findOrganization(db, id)),
    organizations: () => read(organizations),
    peopleWith: (capability, organizationId) => read((db) => peopleWith(db, capability, organizationId)),
    readScopeChain: (target) => read((db) => readScopeChain(db, target)),
    history: (target, page) => snapshot((db) => history(db, target, page)),
    changesSince: (target, version, limit) => snapshot((db) => changesSince(db, target, version, limit)),
    affectedOrganizations: (target) => snapshot((db) => affectedOrganizations(db, target)),
    audience: (target) => snapshot((db) => audience(db, target)),
    audienceMembers: (target, setting, group, page) => read((db) => audienceMembers(db, target, setting, group, page)),
    overview: (page) => snapshot((db) => overview(db, page)),
    findKey: (key) => read((db) => findKey(db, key)),
    commit: (intent) => commit(database, intent),

    location: database.location,
    mode: () => read(readMode),
    saveOrganizations: (list) =>
      transaction(async (db) => {
        await saveMode(db, 'production');
        await saveOrganizations(db, list);
      }, 'exclusive'),
    importState: (state) => transaction((db) => importState(db, dialect, state), 'exclusive'),
    checkWritable: () => transaction((db) => touch(db, new Date())),
    removeExpired: (now, retention) => removeExpired(database, now, retention),
    revokeTokens: (person, now) => transaction((db) => revokeTokens(db, person, now.getTime() / 1000)),
    afterRestore: () => transaction(afterRestore, 'exclusive'),
    close: database.close,
  };
};
