// The parts of the paper on the page, and what the preview adds to them: each addition carries
// `data-preview`, so that it can be told from the paper and taken away again.

export function isOurs(node) {
  return node.dataset?.preview !== undefined;
}

export function withoutOurs(body) {
  const copy = body.cloneNode(true);
  copy.querySelectorAll("[data-preview]").forEach((each) => each.remove());
  return copy;
}

// Takes away what was added to the parts; the frame round the paper stays.
export function clear() {
  document.querySelectorAll('[data-preview=""]').forEach((each) => each.remove());
}

export function make(tag, { text = "", ...attributes } = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(text, ...inside.filter(Boolean));
  return element;
}

// An addition to the paper: it goes when the page is brought up to date.
export function addition(tag, attributes, ...inside) {
  return make(tag, { "data-preview": "", ...attributes }, ...inside);
}

// A part as people call it: "4.8", "Table 3", or its heading.
export function labelOf(part) {
  if (part.nodeType !== Node.ELEMENT_NODE) return "";
  const words = part.querySelector(".number, caption, .caption, h2, .label")?.textContent ?? "";
  return words.split(":")[0].trim().replace(/\.$/, "");
}

// What stands last of a part: a list has no id of its own, and belongs to the paragraph before it.
export function endOf(part) {
  if (part.tagName === "SECTION") return part.querySelector("h2") ?? part.firstElementChild;
  let last = part;
  while (last.nextElementSibling?.matches('.list:not([id]), blockquote:not([id]), [data-preview=""]')) {
    last = last.nextElementSibling;
  }
  return last;
}
