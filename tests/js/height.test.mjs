/** What a page on its own tells the page around it about its height. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { listRoom, messages, namesOf } from "../../timeline/publish/page/scripts/height.mjs";

const nobody = { child: "", secret: "", address: "https://example.org/embed" };
const place = (search, hash) => ({ search, hash, href: `https://example.org/embed${search}${hash}` });

test("everybody is told the same number", () => {
  const said = messages(437, nobody);
  assert.deepEqual(said.slice(0, 4), [
    { type: "timeline:height", id: "timeline", height: 437 },
    { "datawrapper-height": { timeline: 437 } },
    { subject: "lti.frameResize", height: 437 },
    { sentinel: "amp", type: "embed-size", height: 437 },
  ]);
  assert.deepEqual(JSON.parse(said[4]), { src: nobody.address, context: "iframe.resize", height: 437 });
  assert.equal(said.length, 5);
});

test("pym is answered in its own words when it gave the frame a name", () => {
  const names = namesOf(place("?lane=space&childId=the-frame&initialWidth=600", ""));
  assert.equal(messages(500, names).at(-1), "pymxPYMxthe-framexPYMxheightxPYMx500");
});

test("WordPress is answered with its secret", () => {
  const names = namesOf(place("", "#?secret=Ab12Cd34Ef"));
  assert.deepEqual(messages(500, names).at(-1), { message: "height", value: 500, secret: "Ab12Cd34Ef" });
});

test("what is no secret is not sent back", () => {
  assert.equal(namesOf(place("", "#e-top-gun")).secret, "");
  assert.equal(namesOf(place("", "#?secret=<b>")).secret, "");
});

test("list has the room that the tallest frame leaves, and never none", () => {
  assert.equal(listRoom(1100, 240), 140);
  assert.equal(listRoom(1000, 140), 140);
  assert.equal(listRoom(700, 100), 240);
  assert.equal(listRoom(1500, 240), 96);
});
