import { displayName, displayText } from '../../src/lib/displayText';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const controls = [...range(0, 0x1f), ...range(0x7f, 0x9f)];
const bidirectional = [0x61c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];
const removed = [...controls, ...bidirectional];
const lineBreaks = ['\n'.codePointAt(0), '\r'.codePointAt(0)];

const removedBy = (clean: (text: string) => string | undefined): number[] =>
  range(0, 0xffff).filter((codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const shown = clean(`a${character}b`);
    if (shown !== 'ab' && shown !== `a${character}b`) throw new Error(`U+${codePoint.toString(16)} gives ${shown}`);
    return shown === 'ab';
  });

it('a name has no control characters and no bidirectional controls, and every other character', () => {
  expect(removedBy(displayName)).toEqual(removed);
});

it('a text has its line breaks too', () => {
  expect(removedBy(displayText)).toEqual(removed.filter((codePoint) => !lineBreaks.includes(codePoint)));
});

it.each(['علی\u200cرضا', 'क\u094d\u200dष', 'Lena Fischer', '👩\u200d💻'])('"%s" stays as it is', (name) => {
  expect([displayName(name), displayText(name)]).toEqual([name, name]);
});

it.each(['', ' ', '\u202e', '\u2068 \u2069', '\u0000\u0085', '\n'])('of %j nothing visible remains', (text) => {
  expect([displayName(text), displayText(text)]).toEqual([undefined, undefined]);
});
