/**
 * Tells the page around a frame how high this page is, in the words of those who listen: nothing
 * leaves but that number. Where there is no page around it nothing is said.
 */

const ID = "timeline";
/** The highest frame in px that WordPress makes; what is further down could not be seen there. */
const TALLEST = 1000;
/** The least and the most room in px of the list, which scrolls. */
const [LEAST, MOST] = [96, 240];
const LETTERS = /^[A-Za-z0-9]+$/;

/** What is said to each who may listen; `child` and `secret` are the names that some want to hear. */
export function messages(height, { child, secret, address }) {
  return [
    { type: "timeline:height", id: ID, height },
    { "datawrapper-height": { [ID]: height } },
    { subject: "lti.frameResize", height },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: address, context: "iframe.resize", height }),
    ...(child ? [["pym", child, "height", String(height)].join("xPYMx")] : []),
    ...(secret ? [{ message: "height", value: height, secret }] : []),
  ];
}

/** The room of the list in a page that is so high with a list of some height: what the frame has left. */
export function listRoom(height, list) {
  return Math.min(Math.max(TALLEST - (height - list), LEAST), MOST);
}

/** The name by which pym.js knows the frame, and the secret of WordPress, as the address tells them. */
export function namesOf({ search, hash, href }) {
  const child = new URLSearchParams(search).get("childId") ?? "";
  const [, secret = ""] = /[?&#]secret=([A-Za-z0-9]+)/.exec(hash) ?? [];
  return { child, secret, address: href };
}

function fitList(root) {
  const list = document.querySelector(".region");
  const room = listRoom(Math.ceil(root.getBoundingClientRect().height), list.clientHeight);
  root.style.setProperty("--list-room", `${room}px`);
}

/**
 * Say the height of the page now and whenever it is another one. A frame that is hidden until it has
 * said so, as WordPress hides it, is not drawn, so the first word waits for no drawing.
 */
export function attach() {
  if (parent === window) return;
  const names = namesOf(location);
  const root = document.documentElement;
  let [last, waiting] = [0, 0];

  const say = () => {
    waiting = 0;
    fitList(root);
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    for (const each of messages(height, names)) parent.postMessage(each, "*");
  };
  const soon = () => { waiting ||= requestAnimationFrame(say); };

  new ResizeObserver(soon).observe(root);
  addEventListener("message", ({ source, data }) => {
    // WordPress asks when its own script is there, which may be after the first word was said.
    if (source !== parent || data?.message !== "ready" || !LETTERS.test(data.secret ?? "")) return;
    names.secret = data.secret;
    last = 0;
    say();
  });
  say();
}
