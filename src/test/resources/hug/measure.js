// Lays pages out at some widths and writes what is wrong with them as lines into #measured.
// Given: pages, an array of [name, html], and widths.
const lines = [];
let texts = 0;

// A colour as red, green and blue from 0 to 1, or null where nothing is painted.
function colour(text) {
  const parts = text.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
  return !parts || parts[4] === '0' ? null : parts.slice(1, 4).map(part => part / 255);
}

// Relative luminance and contrast as WCAG 2 defines them.
function luminance(rgb) {
  const [r, g, b] = rgb.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// What is painted behind a text.
function background(element, box) {
  const view = element.ownerDocument.defaultView;
  const inPicture = element.closest('svg');
  const around = [];
  if (inPicture) {
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    around.push(...element.ownerDocument.elementsFromPoint(x, y));
  }
  for (let one = element; one; one = one.parentElement) around.push(one);
  for (const one of around) {
    if (one === element && inPicture) continue;
    const style = view.getComputedStyle(one);
    const isShape = one.namespaceURI.endsWith('svg') && one.localName !== 'svg';
    const painted = isShape ? one.localName !== 'text' && colour(style.fill) : colour(style.backgroundColor);
    if (painted) return painted;
  }
  return [1, 1, 1];
}

function measureTexts(told, page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    const range = page.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (!text || box.width === 0) continue;
    texts++;
    const style = page.defaultView.getComputedStyle(element);
    const ink = colour(element.localName === 'text' ? style.fill : style.color);
    const found = ink ? contrast(ink, background(element, box)) : 0;
    if (found < 4.5) told(`contrast ${found.toFixed(2)} of "${text.slice(0, 30)}"`);
    const picture = element.localName === 'text' && element.parentElement.closest('svg[role]');
    if (picture && element.parentElement === picture) {
      const room = picture.getBoundingClientRect();
      if (box.left < room.left - 1 || box.right > room.right + 1 || box.bottom > room.bottom + 1) {
        told(`cut off: "${text.slice(0, 30)}"`);
      }
    }
  }
}

function measureOrder(told, page) {
  let level = 0;
  let top = 0;
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) told(`h${next} after ${level ? 'h' + level : 'nothing'}`);
    level = next;
    const at = heading.getBoundingClientRect().top;
    if (at < top) told(`"${heading.textContent.slice(0, 30)}" stands above what comes before it`);
    top = at;
  }
  if (page.querySelectorAll('h1').length !== 1) told('not one h1');
  if (!page.documentElement.lang) told('no lang');
  for (const element of page.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      if (attribute.name.startsWith('on')) told(`it runs ${attribute.name}`);
    }
    if (element.tabIndex > 0) told('a tab order of its own');
    const box = element.getBoundingClientRect();
    const scrolls =
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    const style = page.defaultView.getComputedStyle(element);
    if (box.width && scrolls && style.overflowX === 'auto' && element.tabIndex < 0) {
      told('a box that scrolls cannot be reached by keys');
    }
    if (box.width && scrolls && style.overflowX === 'auto') {
      if (style.backgroundImage === 'none') told('nothing hints that a box scrolls');
      const isCut = element.scrollWidth > element.clientWidth + 1;
      const room = page.defaultView.innerWidth - box.right;
      if (isCut && room > 48) told(`a box is cut beside ${Math.round(room)} of empty room`);
    }
  }
}

function measureNames(told, page) {
  const ids = new Set();
  for (const element of page.querySelectorAll('[id]')) {
    if (ids.has(element.id)) told(`two elements have the id ${element.id}`);
    ids.add(element.id);
  }
  for (const element of page.querySelectorAll('[aria-labelledby]')) {
    for (const id of element.getAttribute('aria-labelledby').split(' ')) {
      const label = page.getElementById(id);
      if (!label || !label.textContent.trim()) told(`no label ${id}`);
    }
  }
  for (const element of page.querySelectorAll('svg:not([role] svg), [tabindex]')) {
    if (!element.hasAttribute('aria-labelledby') && !element.hasAttribute('aria-label')) {
      told(`${element.localName} without a name`);
    }
  }
  for (const cell of page.querySelectorAll('th')) if (!cell.scope) told('th without scope');
  for (const element of page.querySelectorAll('script, link, img, iframe, object, form, a')) {
    told(`a ${element.localName}`);
  }
  if (page.defaultView.performance.getEntriesByType('resource').length) told('it fetches something');
}

async function measure([name, html], width) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 9000px; border: 0; color-scheme: inherit`;
  const loaded = new Promise(resolve => (frame.onload = resolve));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  const told = line => lines.push(`${name} at ${width}: ${line}`);
  const root = page.documentElement;
  if (root.scrollWidth > frame.contentWindow.innerWidth) told(`it is ${root.scrollWidth} wide`);
  if (root.scrollHeight > frame.contentWindow.innerHeight) told(`it is ${root.scrollHeight} high`);
  measureTexts(told, page);
  measureOrder(told, page);
  measureNames(told, page);
  const paper = page.defaultView.getComputedStyle(page.body).backgroundColor;
  lines.push(`= ${name} at ${width}: paper ${paper}`);
  frame.remove();
}

onload = async () => {
  for (const page of pages) for (const width of widths) await measure(page, width);
  lines.push(`= ${texts} texts`);
  const measured = document.createElement('pre');
  measured.id = 'measured';
  measured.textContent = lines.join('\n');
  document.body.append(measured);
};
