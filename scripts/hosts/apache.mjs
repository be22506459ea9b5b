import {
  cacheRules,
  compressibleTypes,
  contentTypes,
  defaultCacheControl,
  hostingFiles,
  unwantedHeaders,
} from '../headers.mjs';

const quote = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Apache has two tables of headers, of which it sends both. `always` is the one for errors too. */
const removed = (name) => [`Header onsuccess unset ${name}`, `Header always unset ${name}`];

/** The content of apache.conf, which a virtual host includes. @param {import('./hosts.mjs').Site} site */
export function apacheConfiguration({ base, common }) {
  const hidden = hostingFiles.map((file) => file.replaceAll('.', '\\.')).join('|');
  const headers = [
    ...unwantedHeaders.flatMap(removed),
    ...Object.entries(common).flatMap(([name, value]) => [
      `Header onsuccess unset ${name}`,
      `Header always set ${name} ${quote(value)}`,
    ]),
    'Header always unset Cache-Control',
    `Header onsuccess set Cache-Control ${quote(defaultCacheControl)}`,
  ];
  const cached = cacheRules.map(
    ({ pattern, cacheControl }) => `    <FilesMatch "${pattern}">
        Header onsuccess set Cache-Control ${quote(cacheControl)}
    </FilesMatch>`,
  );
  const types = Object.entries(contentTypes).map(([extension, type]) => `AddType ${quote(type)} ${extension}`);
  const indent = (lines) => lines.map((line) => `    ${line}`).join('\n');
  return `# Written by "npm run hosting -- --for apache". The next run replaces it. Copy it to where only root may write, as Apache
# reads it as root: whoever deploys files could change the whole server. It needs mod_headers. In the virtual host:
#
#     Define ADDIN_FOLDER /var/www/addin
#     Include /etc/apache2/addin.conf
${base === '/' ? 'DocumentRoot "${ADDIN_FOLDER}"' : `Alias "${base}" "\${ADDIN_FOLDER}/"`}
<Directory "\${ADDIN_FOLDER}">
    Require all granted
    AllowOverride None
    Options FollowSymLinks
    <IfModule mod_dir.c>
        FallbackResource disabled
    </IfModule>
    AddDefaultCharset Off
${indent(types)}
${indent(headers)}
    <IfModule mod_expires.c>
        ExpiresActive Off
    </IfModule>
    <IfModule mod_deflate.c>
        <IfModule mod_filter.c>
            AddOutputFilterByType DEFLATE ${compressibleTypes.join(' ')}
        </IfModule>
        # mod_deflate changes the ETag, and Apache would not recognize it: every request would get the whole file.
        RequestHeader edit If-None-Match "-gzip" ""
    </IfModule>
${cached.join('\n')}
    RedirectMatch 404 "/(${hidden})$"
</Directory>
`;
}
