// How responses are changed on their way.
import type { Asked, Change, Reply } from './deployment';

type Edit = (reply: Reply, asked: Asked) => Reply | undefined;

/** @param where in "addin GET /taskpane.html" */
export const on =
  (where: RegExp, edit: Edit): Change =>
  (reply, asked) =>
    where.test(`${asked.server} ${asked.method} ${asked.path}`) ? edit(reply, asked) : reply;

export const all =
  (...changes: Change[]): Change =>
  (reply, asked) =>
    changes.reduce<Reply | undefined>((changed, change) => changed && change(changed, asked), reply);

/** @param value undefined removes it */
export const header =
  (name: string, value: string | string[] | undefined): Edit =>
  (reply) => {
    const others = Object.entries(reply.headers).filter(([each]) => each.toLowerCase() !== name.toLowerCase());
    return { ...reply, headers: { ...Object.fromEntries(others), ...(value !== undefined && { [name]: value }) } };
  };

export const valueOf = ({ headers }: Reply, name: string): string =>
  String(Object.entries(headers).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ?? '');

/** @param change of the value that is there */
export const editHeader =
  (name: string, change: (value: string) => string): Edit =>
  (reply, asked) =>
    header(name, change(valueOf(reply, name)))(reply, asked);

export const respond =
  (status: number, headers: Reply['headers'] = {}, body: string | Buffer = ''): Edit =>
  () => ({ status, headers, body: Buffer.from(body) });

export const silence: Edit = () => undefined;

/** With its headers, uncompressed. */
export const body =
  (content: string | Buffer): Edit =>
  (reply, asked) =>
    header('Content-Encoding', undefined)({ ...reply, body: Buffer.from(content) }, asked);

export const json =
  (change: (document: never) => unknown): Edit =>
  (reply, asked) =>
    body(JSON.stringify(change(JSON.parse(reply.body.toString('utf8')) as never)))(reply, asked);

/** Of pages: status 200 only. */
export const inPages = (edit: Edit): Change => on(/^addin GET \/\w+\.html/, edit);
