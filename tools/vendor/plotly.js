/*
 * plotly.js with the parts that draw the timeline's stage: scatter traces, shapes and annotations.
 *
 * plotly.js's own core also takes in sliders, menus, images, range sliders and colour bars. Parts
 * that other parts need anyway are registered too, so that an ordinary scatter figure works as in
 * the full build.
 */
const registry = require("plotly.js/src/registry");
const api = require("plotly.js/src/plot_api");
const plots = require("plotly.js/src/plots/plots");

require("plotly.js/build/plotcss");

exports.version = require("plotly.js/src/version").version;
exports.register = registry.register;
exports.Plots = { resize: plots.resize };

for (const [name, fn] of Object.entries(api)) {
  registry.register({ moduleType: "apiMethod", name, fn });
  if (!name.startsWith("_")) exports[name] = fn;
}

registry.register([
  require("plotly.js/src/traces/scatter"),
  require("plotly.js/src/components/annotations"),
  require("plotly.js/src/components/selections"),
  require("plotly.js/src/components/shapes"),
  require("plotly.js/src/components/colorscale"),
  // A legend's defaults depend on shapes, and those of hovering on legends.
  require("plotly.js/src/components/legend"),
  require("plotly.js/src/components/fx"),
  require("plotly.js/src/components/modebar"),
  require("plotly.js/src/locale-en"),
  require("plotly.js/src/locale-en-us"),
]);
