// jsdom matches every rule of its own style sheet at each call of getComputedStyle, which queries by role call for every element.
const compute = window.getComputedStyle.bind(window);
let styles = new WeakMap<Element, CSSStyleDeclaration>();
const clear = () => {
  styles = new WeakMap();
};

/** Until the next change in the document. */
export const cacheComputedStyles = (): void => {
  const changes = new MutationObserver(clear);
  changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || !element.isConnected) return compute(element, pseudo);
    if (changes.takeRecords().length > 0) clear();
    const style = styles.get(element) ?? compute(element);
    styles.set(element, style);
    return style;
  };
};
