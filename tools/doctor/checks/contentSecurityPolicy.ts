// Compares a Content Security Policy with the one of the build: by directive and source, as a browser reads it.
type Policy = ReadonlyMap<string, readonly string[]>;

export type Comparison = {
  /** What the pane needs and the policy blocks: a phrase for each directive. */
  blocked: readonly string[];
  /** What the policy allows and an attack could use. */
  dangerous: readonly string[];
  /** Directives without which the policy protects less. */
  missing: readonly string[];
};

/** Keywords in lower case. Hashes and paths are case-sensitive. */
const normalized = (source: string): string => (/^'(?!sha|nonce)/i.test(source) ? source.toLowerCase() : source);

/** Of a directive that is there twice, the first one counts. */
export const parsePolicy = (text: string): Policy => {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources.map(normalized));
  }
  return policy;
};

const fallsBack = (directive: string): boolean => directive.endsWith('-src') && directive !== 'default-src';

/** Undefined: nothing restricts it. */
const sourcesOf = (policy: Policy, directive: string): readonly string[] | undefined =>
  policy.get(directive) ?? (fallsBack(directive) ? policy.get('default-src') : undefined);

const hostSource = /^(?:(https?):\/\/)?(\*\.)?([\w.-]+)(?::(\d+|\*))?(\/.*)?$/i;

/** Whether a source like "https://*.example.com/path/" includes an address. A path that ends with a slash is a folder. */
const includesHost = (source: string, { protocol, hostname, port, pathname }: URL): boolean => {
  const [, scheme, wildcard, host = '', itsPort, path = '/'] = hostSource.exec(source) ?? [];
  const isHost = wildcard === undefined ? hostname === host.toLowerCase() : hostname.endsWith(`.${host.toLowerCase()}`);
  const isScheme = scheme === undefined || `${scheme.toLowerCase()}:` === protocol || scheme.toLowerCase() === 'http';
  const isPort =
    itsPort === '*' || (itsPort ?? '') === port || (port === '' && itsPort === (protocol === 'http:' ? '80' : '443'));
  const isPath = pathname === '/' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
  return isHost && isScheme && isPort && isPath;
};

const isHash = (source: string): boolean => source.startsWith("'sha256-");

const includes = (sources: readonly string[], wanted: string, addin: URL): boolean => {
  const all = sources.map((source) => source.replace(/\/$/, ''));
  if (all.includes(wanted.replace(/\/$/, ''))) return true;
  if (isHash(wanted)) return all.includes("'unsafe-inline'") && !all.some((source) => /^'(sha|nonce)/.test(source));
  const url =
    wanted === "'self'" ? addin : URL.canParse(wanted) && wanted.includes('://') ? new URL(wanted) : undefined;
  if (!url) return all.includes('*') && /^(default|webpack)$/.test(wanted);
  return all.some((source) => source === '*' || source === url.protocol || includesHost(source, url));
};

/** Directives for what the pane needs, and what a policy lacks then; others only restrict. */
const needs: Readonly<Record<string, (lacking: readonly string[]) => string>> = {
  'script-src': (lacking) =>
    `${lacking.join(' ')} (${lacking.includes("'self'") ? 'the scripts of the pane' : 'office.js'} cannot run)`,
  'style-src': (lacking) => {
    const others = lacking.filter((source) => !isHash(source));
    const sources =
      others.length > 0 ? others.join(' ') : 'the hashes of these pages, as the headers of another build do';
    return `${sources} (the pane has no colours and layout)`;
  },
  'img-src': (lacking) => `${lacking.join(' ')} (pictures are missing)`,
  'connect-src': (lacking) =>
    `${lacking.join(' ')} (the pane cannot reach ${lacking.includes("'self'") ? 'its config.json' : 'the CRM or the sign-in'})`,
  'frame-ancestors': (lacking) => `${lacking.join(' ')} (Outlook there cannot show the pane)`,
  'trusted-types': (lacking) => `${lacking.join(' ')} (the scripts of the pane cannot run)`,
};

/** `http:` and a wildcard include every website. */
const everything = ['*', 'http:', 'https:'];
/** "*.com" is one, too. */
const isEverything = (source: string): boolean =>
  everything.includes(source.toLowerCase()) || /^(\w+:\/\/)?\*(\.[\w-]+)?(:[\d*]+)?\/?$/.test(source);

const withSlash = (source: string): string => source.replace(/(:\/\/[^/]*)$/, '$1/').toLowerCase();

/** Any script that is not of the build is one too many. 'strict-dynamic' is reported as what it blocks. */
const dangers = (directive: string, sources: readonly string[], wanted: readonly string[]): string[] => {
  if (directive !== 'script-src') return sources.filter(isEverything);
  const expected = [...wanted.map(withSlash), "'none'", "'strict-dynamic'", "'report-sample'"];
  const isHashed = sources.some((source) => /^'(sha|nonce)/i.test(source));
  return sources.filter(
    (source) => !expected.includes(withSlash(source)) && !(source === "'unsafe-inline'" && isHashed),
  );
};

/** Directives that the policy of the build does not have, and what they block if they have other sources than their parent. */
const blockedByOthers = (actual: Policy, expected: Policy): string[] => {
  const blocked: string[] = [];
  if (actual.has('sandbox')) blocked.push('it has sandbox (the pane cannot run)');
  for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem']) {
    const sources = actual.get(directive);
    const wanted = expected.get(directive.replace(/-\w+$/, '')) ?? [];
    const isSame = sources?.length === wanted.length && wanted.every((source) => sources.includes(source));
    if (sources && !isSame) blocked.push(`it has ${directive} ${sources.join(' ')}, which the build does not have`);
  }
  if (sourcesOf(actual, 'script-src')?.includes("'strict-dynamic'"))
    blocked.push("script-src has 'strict-dynamic' (browsers ignore 'self' and the addresses then)");
  return blocked;
};

/** @param expected the policy of the build @param addin where the pages are */
export const comparePolicies = (actual: Policy, expected: Policy, addin: URL): Comparison => {
  const blocked = blockedByOthers(actual, expected);
  const dangerous: string[] = [];
  const missing: string[] = [];
  for (const [directive, wanted] of expected) {
    const sources = sourcesOf(actual, directive);
    const phrase = needs[directive];
    const lacking = sources === undefined ? [] : wanted.filter((source) => !includes(sources, source, addin));
    if (phrase && lacking.length > 0) blocked.push(`${directive} lacks ${phrase(lacking)}`);
    const unsafe = phrase && sources ? dangers(directive, sources, wanted) : [];
    if (unsafe.length > 0) dangerous.push(`${directive} has ${unsafe.join(' ')}`);
    if (directive === 'frame-ancestors' && sources === undefined)
      dangerous.push('frame-ancestors is missing, so that any website can frame the pane');
    else if (sources === undefined) missing.push(directive);
  }
  return { blocked, dangerous, missing };
};
