// Writes a manifest from the tree that read.mjs makes of one; comments are not in the tree, and so are not written.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

function* lines({ tag, attributes, text, children }, indent) {
  const name = tag.slice(1, -1);
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${indent}<${name}${given.join('')}`;
  if (children.length === 0) {
    yield text === '' ? `${start} />` : `${start}>${escaped(text)}</${name}>`;
    return;
  }
  yield `${start}>`;
  for (const child of children) yield* lines(child, `${indent}  `);
  yield `${indent}</${name}>`;
}

/** @param {import('./read.mjs').Element} root */
export const write = (root) => `<?xml version="1.0" encoding="UTF-8"?>\n${[...lines(root, '')].join('\n')}\n`;
