"""What is measured on a page for accessibility, each as a list of faults."""

from __future__ import annotations

from playwright.sync_api import Page

FAINT = """(least) => {
    const numbers = text => text.match(/[\\d.]+/g).map(Number);
    // The browser writes mixed colours in parts of 1.
    const parse = text => { const [r, g, b, a = 1] = numbers(text.replace('color(srgb', ''));
        return text.startsWith('color(srgb') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a] };
    const over = (top, below) => [0, 1, 2].map(at => top[at] * top[3] + below[at] * (1 - top[3]));
    const under = node => { if (!node) return [255, 255, 255];
        const own = parse(getComputedStyle(node).backgroundColor);
        return own[3] === 1 ? own.slice(0, 3) : over(own, under(node.parentElement)) };
    const linear = part => (part /= 255) <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b) + .05;
    const ratio = (one, other) => { const [dim, bright] = [light(one), light(other)]
        .sort((a, b) => a - b); return bright / dim };
    const walker = document.createTreeWalker(document.querySelector('.page'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const node = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || node instanceof SVGElement) continue;
        if (!node.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
        const [paper, style] = [under(node), getComputedStyle(node)];
        const inked = ratio(over(parse(style.color), paper), paper);
        const after = getComputedStyle(node, '::after');
        const noted = after.content.startsWith('"') || after.content.includes('attr')
            ? ratio(over(parse(after.color), paper), paper) : inked;
        // What cannot be chosen may be fainter, yet it can be read (1.4.3, inactive components).
        const wanted = node.closest('[aria-disabled]') ? 3 : least;
        if (Math.min(inked, noted) < wanted - .01)
            found.push(`${node.className}: ${walker.currentNode.data}: ${inked}, ${noted}`);
    }
    return found;
}"""
"""Texts of the page, outside of pictures, with less contrast than wanted on what is behind them.
axe leaves out those next to a drawn mark, which are most of the list."""

SMALL = """(inline) => {
    const parts = 'a[href], button, summary, input, [role=slider], [role=option], [data-part]';
    const all = [...document.querySelectorAll(`#live :is(${parts})`)];
    const top = document.querySelector('dialog[open]');
    const seen = all.filter(node => node.checkVisibility({visibilityProperty: true}))
        .filter(node => !top || top.contains(node))
        .map(node => [node, node.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && box.right > 0);
    const isSmall = ({width, height}) => width < 23.99 || height < 23.99;
    const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const away = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right),
        Math.max(box.top - y, 0, y - box.bottom));
    const meets = (box, other) => away(middle(box), other) < 12 || (isSmall(other) &&
        Math.hypot(...middle(box).map((at, axis) => at - middle(other)[axis])) < 24);
    const cramped = seen.filter(([node, box]) => isSmall(box) && !node.matches(inline))
        .filter(([node, box]) => seen.some(([other, its]) => other !== node &&
            !other.contains(node) && !node.contains(other) && meets(box, its)));
    return [seen.length, cramped.map(([node, {width, height}]) =>
        `${node.outerHTML.slice(0, 120)} ${width} × ${height}`)];
}"""
"""How many things can be pressed, and those that are small and have another one within the circle
of 24 px about their middle. Marks in the picture have their equal in the list, which is a target
of its own size."""

INLINE = ".sources a, .citation a"
"""Links in running text, which are as high as their line (exception “inline”)."""

LOST = """() => {
    const hidden = 'svg, .found, .heard, .spoken, .group-name, .skip, .overview, .events caption, .label-q,'
        + ' .field-q label, .frame';
    const walker = document.createTreeWalker(document.querySelector('#live'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const text = walker.currentNode, node = text.parentElement;
        if (!text.data.trim() || node.closest(hidden)) continue;
        if (!node.checkVisibility({visibilityProperty: true})) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) {
            const cut = cutBy(node, box);
            if (cut) { found.push(`${node.className || node.tagName}: ${text.data}: ${cut}`); break }
        }
    }
    for (const field of document.querySelectorAll('#live input:not([type=hidden])'))
        if (field.checkVisibility() && field.clientHeight < 1.2 * parseFloat(getComputedStyle(field).fontSize))
            found.push(`${field.id} is too low`);
    return found;
    function cutBy(node, box) {
        let fixed = false;
        for (let each = node; each && each !== document.body; each = each.parentElement) {
            const style = getComputedStyle(each), its = each.getBoundingClientRect();
            fixed ||= style.position === 'fixed';
            const scrolls = [style.overflowX, style.overflowY].map(way => /auto|scroll/.test(way));
            const clips = [style.overflowX, style.overflowY].map(way => way !== 'visible');
            if (clips[0] && !scrolls[0] && (box.left < its.left - 1 || box.right > its.right + 1)) return `across ${each.className}`;
            if (clips[1] && !scrolls[1] && (box.top < its.top - 1 || box.bottom > its.bottom + 1)) return `down ${each.className}`;
            if (scrolls[1] && each.scrollWidth > each.clientWidth + 1 && each.scrollHeight > each.clientHeight + 1) return `two ways in ${each.className}`;
            if (scrolls[0] || scrolls[1]) return '';
        }
        if (box.left < -1 || box.right > innerWidth + 1) return 'beside the page';
        return '';
    }
}"""  # noqa: E501
"""Texts that are cut off by the box around them, stand beside the page, or need a box to be
scrolled in two directions."""

OVERLAPS = """() => {
    const parts = 'a, button, summary, h1, h2, h3, h4, p, label, input, .when, .flag, dt, dd';
    const layer = document.querySelector('dialog[open]')
        ?? document.querySelector('#live .folded[open] .fold')
        ?? document.querySelector('#live .details:has(.open-event)')
        ?? document.querySelector('#live');
    const boxes = [...layer.querySelectorAll(parts)]
        .filter(node => node.checkVisibility({visibilityProperty: true}))
        .filter(node => !node.closest('svg, .frame, .overview, .skip, .field-q label'))
        .filter(node => !node.querySelector(parts))
        .flatMap(node => [...node.getClientRects()].map(box => [node, box]))
        .filter(([, box]) => box.width > 1 && box.height > 1);
    const found = [];
    boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
        if (one === other || one.contains(other) || other.contains(one)) return;
        const [wide, tall] = [Math.min(a.right, b.right) - Math.max(a.left, b.left),
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (wide > 2 && tall > 4) found.push(`${one.textContent} on ${other.textContent}: ${wide} ${tall}`);
    }));
    return found;
}"""  # noqa: E501
"""Controls and lines of text that lie on one another."""

RINGS = """() => {
    const numbers = text => text.match(/[\\d.]+/g).map(Number);
    const under = node => { for (; node; node = node.parentElement) {
        const [r, g, b, a = 1] = numbers(getComputedStyle(node).backgroundColor);
        if (a === 1) return [r, g, b] } return [255, 255, 255] };
    const linear = part => (part /= 255) <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b) + .05;
    const parts = 'a[href], button, summary, input, [tabindex="0"]';
    const scope = document.querySelector('dialog[open]') ?? document.querySelector('#live');
    const all = [...scope.querySelectorAll(parts)]
        .filter(node => node.checkVisibility({visibilityProperty: true}));
    const faults = [];
    for (const node of all) {
        node.focus({focusVisible: true});
        const ringed = node.closest('.dash-input-container') ?? node;
        const style = getComputedStyle(ringed);
        const inside = parseFloat(style.outlineOffset) < 0;
        const [dim, bright] = [light(numbers(style.outlineColor)),
            light(under(inside ? ringed : ringed.parentElement))].sort((a, b) => a - b);
        const isRing = style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
        const room = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset) - .5;
        const box = ringed.getBoundingClientRect();
        const isCut = [...ancestors(ringed)].some(each => {
            if (getComputedStyle(each).overflowY === 'visible') return false;
            const its = each.getBoundingClientRect();
            return box.top - room < its.top || box.bottom + room > its.bottom
                || box.left - room < its.left || box.right + room > its.right });
        if (document.activeElement !== node || !isRing || bright / dim < 3 || isCut)
            faults.push(`${node.outerHTML.slice(0, 90)} ${style.outline} ${bright / dim} ${isCut}`);
    }
    return [all.length, faults];
    function* ancestors(node) {
        while ((node = node.parentElement) && node !== document.body) yield node }
}"""
"""How much can take the focus, and what then has no ring of 2 px with a contrast of 3 to what is
around it, or has one that is cut off by the box it scrolls in."""


def faint(page: Page, theme: str) -> list[str]:
    """Texts that are too faint in a theme."""
    found: list[str] = page.evaluate(FAINT, 7 if theme.startswith("contrast") else 4.5)
    return found


def cramped(page: Page) -> list[str]:
    """What is too small to be pressed with ease."""
    number, found = page.evaluate(SMALL, INLINE)
    assert number >= 2
    return list(found)


def broken(page: Page, width: int) -> list[str]:
    """What stands beside the page, is cut off, or lies on top of something else."""
    across = page.evaluate("document.scrollingElement.scrollWidth")
    wide = [f"the page is {across} px wide"] if across > width else []
    return [*wide, *page.evaluate(LOST), *page.evaluate(OVERLAPS)]


def unringed(page: Page) -> list[str]:
    """What can take the focus and does not show it."""
    number, found = page.evaluate(RINGS)
    assert number >= 2
    return list(found)
