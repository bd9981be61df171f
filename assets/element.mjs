/** HTML elements, made in one call. */

export function element(name, style = "", text = "") {
  const node = document.createElement(name);
  if (style) node.className = style;
  node.textContent = text;
  return node;
}
