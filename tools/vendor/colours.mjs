/* The few functions that plotly.js asks of culori, for colours written as rgb, hsl, #rrggbb
 * and by name. */
import { modeHsl, modeLrgb, modeRgb, useMode } from "culori/fn";

export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";

useMode(modeRgb);
useMode(modeHsl);
// Luminance is reckoned in linear light.
useMode(modeLrgb);
