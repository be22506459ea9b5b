import {
  cacheRules,
  compressibleTypes,
  contentTypes,
  defaultCacheControl,
  hostingFiles,
  mediaType,
} from '../headers.mjs';

const indent = (text) => text.replace(/^(?=.)/gm, '    ');

/** A dollar sign, which cannot be escaped, is in no value. */
const quote = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** `always`: also with errors. */
const addHeader = (name, value) => `add_header ${name} ${quote(value)} always;`;

const types = Object.entries(contentTypes).map(([extension, type]) => `${mediaType(type)} ${extension.slice(1)};`);
const typesWithCharset = Object.values(contentTypes)
  .filter((type) => type.endsWith('; charset=utf-8'))
  .map(mediaType);

/** nginx adds text/html to each list of types, and complains if it is there already. */
const listOf = (list) => list.filter((type) => type !== 'text/html').join(' ');

/**
 * The location of the files, whose folder is in `$addin_folder`. It inherits no headers, as it has its own, and so has
 * each location in it.
 * @param {import('./hosts.mjs').Site} site
 */
function location({ base, common }) {
  const headers = Object.entries(common).map(([name, value]) => addHeader(name, value));
  const cached = cacheRules.map(
    ({ pattern, cacheControl }) => `
location ~ "${pattern}" {
${indent([...headers, `add_header Cache-Control ${quote(cacheControl)};`].join('\n'))}
}`,
  );
  const hidden = hostingFiles.map((file) => file.replaceAll('.', '\\.')).join('|');
  const body = `alias $addin_folder/;
autoindex off;
expires off;
types {
${indent(types.join('\n'))}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${listOf(typesWithCharset)};
gzip on;
gzip_vary on;
gzip_min_length 1000;
gzip_proxied any;
gzip_types ${listOf(compressibleTypes)};
${[...headers, addHeader('Cache-Control', defaultCacheControl)].join('\n')}
${cached.join('\n')}

location ~ "/(${hidden})$" {
    return 404;
}`;
  return `location ^~ ${base} {\n${indent(body)}\n}`;
}

/** The content of nginx.conf, which a server block includes. @param {import('./hosts.mjs').Site} site */
export const nginxConfiguration = (
  site,
) => `# Written by "npm run hosting -- --for nginx". The next run replaces it. Copy it to where only root may write, as nginx
# reads it as root: whoever deploys files could change the whole server. In the server block:
#
#     set $addin_folder /var/www/addin;
#     include /etc/nginx/addin.conf;
#
# The add_header directives of the server and of http do not apply to this location.
${location(site)}
`;

/** The content of container.conf: all of nginx in an unprivileged container. @param {import('./hosts.mjs').Site} site */
export const containerConfiguration = (
  site,
) => `# Written by "npm run hosting -- --for container". The next run replaces it.
pid /tmp/nginx.pid;
error_log stderr;
events {}
http {
    access_log /dev/stdout;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path /tmp/${name};`).join('\n')}
    server_tokens off;
    absolute_redirect off;
    sendfile on;
    server {
        listen 8080;
        set $addin_folder /srv/addin;
        root /srv/nothing;
${indent(indent(location(site)))}
    }
}
`;

/** @param {import('./hosts.mjs').Site} site */
export const containerfile = ({
  base,
}) => `# Written by "npm run hosting -- --for container". The next run replaces it. With podman or docker, in this folder:
#
#     podman build -f Containerfile -t sync-policy-pane .
#     podman run --read-only --tmpfs /tmp -p 8080:8080 sync-policy-pane
#
# It has http only: TLS ends in front of it. After a change of config.json, run "npm run hosting" and build it again.
FROM docker.io/library/nginx:stable-alpine
COPY container.conf /etc/nginx/nginx.conf
COPY . /srv/addin
USER 101:101
EXPOSE 8080
STOPSIGNAL SIGQUIT
HEALTHCHECK CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080${base}taskpane.html"]
ENTRYPOINT ["nginx", "-g", "daemon off;"]
`;
