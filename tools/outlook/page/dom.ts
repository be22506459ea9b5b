type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], 'style' | 'children' | 'dataset'>
>;

export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const created = document.createElement(tag);
  Object.assign(created, properties);
  created.append(...children);
  return created;
};

export const elementById = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element #${id}`);
  return found;
};
