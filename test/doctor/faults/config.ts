import { body, json, on, respond } from '../changes';
import type { Change } from '../deployment';
import { clientId } from '../../server/microsoft/entra';
import type { Fault } from './fault';

type Config = { crm: Record<string, string>; signIn: Record<string, string> };

const file = /^addin GET \/config\.json$/;
const signIn = (
  members: Record<string, unknown> | ((before: Record<string, string>) => Record<string, unknown>),
): Change =>
  on(
    file,
    json(({ crm, signIn: before }: Config) => ({
      crm,
      signIn: { ...before, ...(typeof members === 'function' ? members(before) : members) },
    })),
  );

const other = '00001111-aaaa-2222-bbbb-3333cccc4444';

export const configFaults: readonly Fault[] = [
  {
    name: 'config.json is missing',
    change: on(file, respond(404)),
    expected: [/^WRONG .*\/config\.json: 404: it is not there/],
  },
  {
    name: 'config.json is no JSON',
    change: on(file, body('{\n  // The CRM\n}')),
    expected: [/^WRONG .*\/config\.json: it is not JSON in UTF-8/],
  },
  {
    name: 'config.json is UTF-16',
    change: on(file, (reply, asked) => body(Buffer.from(reply.body.toString('utf8'), 'utf16le'))(reply, asked)),
    expected: [/^WRONG .*\/config\.json: it is not JSON in UTF-8/],
  },
  {
    name: 'config.json has an unknown member',
    change: signIn({ secret: 'x' }),
    expected: [/^WRONG .*\/config\.json: signIn\.secret is unknown to this add-in\. Correct it there/],
  },
  {
    name: 'the CRM has no https',
    change: on(
      file,
      json((config: Config) => ({ ...config, crm: { ...config.crm, url: 'http://crm.example/api' } })),
    ),
    expected: [/^WRONG .*\/config\.json: crm\.url has to start with https/],
  },
  {
    name: 'the scope is one of Microsoft Graph',
    change: signIn({ scope: 'User.Read' }),
    expected: [/^WRONG .*\/config\.json: signIn\.scope is "User\.Read": without an address in front/],
  },
  {
    name: 'ENTRA_CLIENT_ID is another one',
    environment: { ENTRA_CLIENT_ID: other },
    change: (reply) => reply,
    expected: [
      new RegExp(`^WRONG .*/config\\.json: signIn\\.clientId is "${clientId}", and ENTRA_CLIENT_ID is "${other}"`),
    ],
  },
  {
    name: 'Microsoft does not know the tenant',
    change: signIn(({ authority = '' }) => ({ authority: new URL(`/${other}`, authority).href })),
    expected: [
      /^WRONG .*\/config\.json: signIn\.authority is ".*", and localhost:\d+ responds with 400: it knows no such tenant/,
    ],
  },
  {
    name: 'the authority has no host',
    change: signIn({ authority: '/organizations' }),
    expected: [/^WRONG .*signIn\.authority is "\/organizations", and localhost:\d+ responds with 404/],
  },
  {
    name: 'the authority is no Microsoft Entra',
    change: on(
      /^login /,
      json(() => ({ issuer: 'https://login.example/' })),
    ),
    expected: [
      /^WRONG .*signIn\.authority is .*, and its issuer is "https:\/\/login\.example\/", not one of version 2\.0/,
    ],
  },
  {
    name: 'the authority issues for another tenant',
    change: on(
      /^login /,
      json(() => ({ issuer: `https://login.microsoftonline.com/${other}/v2.0` })),
    ),
    expected: [/^WRONG .*signIn\.authority is .*, and its issuer is ".*0000.*", not one of version 2\.0/],
  },
];
