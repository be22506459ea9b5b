// Names and texts of others, as they are shown. A control character in one could hide or reorder the sentence around it.

/**
 * Without control characters (C0, C1) except line breaks, and without bidirectional controls; undefined where nothing
 * visible remains. The joiners U+200C and U+200D stay, because Persian and Indic names need them.
 */
export const displayText = (text: string): string | undefined => {
  const cleaned = text.replace(/(?![\r\n])[\p{Cc}\p{Bidi_C}]/gu, '');
  return /\S/.test(cleaned) ? cleaned : undefined;
};

/** The same without line breaks. */
export const displayName = (name: string): string | undefined => displayText(name.replace(/[\r\n]/g, ''));
