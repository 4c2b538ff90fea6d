// A sample of agreement.mjs as a hard test: the article at every third width and four text sizes (one text in a thousand may
// differ, so a smaller sample would be a lottery).
import assert from "node:assert/strict";
import { test } from "node:test";
import { measure } from "./lib/agreement.mjs";
import { withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

test("C++ breaks the lines as Chromium does, and every difference is settled", async () => {
  const { share, largest, unsettled, compared, nodes } = await measure({
    site,
    browser,
    from: 240,
    to: 900,
    step: 3,
    scales: [1, 1.25, 1.5, 2],
  });
  assert.ok(compared > 50000, `${compared} texts were compared`);
  assert.ok(share >= 0.999, `${(share * 100).toFixed(3)} % agree unaided:\n${nodes.join("\n")}`);
  assert.ok(largest <= 0.5, `boxes differ by ${largest} px`);
  assert.equal(unsettled, 0);
});
