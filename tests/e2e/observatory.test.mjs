// Mozilla's scoring code on what nginx really answers, without its scanner, which would go to the internet: the grade that a clinic
// gets whose host redirects http to https, as it must.
import assert from "node:assert/strict";
import fs from "node:fs";
import { mock, test } from "node:test";
import { ALL_TESTS } from "@mdn/mdn-http-observatory/src/constants.js";
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from "@mdn/mdn-http-observatory/src/grader/charts.js";
import { getGradeForScore, getScoreModifier } from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { parseHttpEquivHeaders } from "@mdn/mdn-http-observatory/src/retriever/utils.js";
import { Requests } from "@mdn/mdn-http-observatory/src/types.js";
import { serve } from "../../site/serve.mjs";
import { get } from "./lib/asks.mjs";
import { bareHost } from "./lib/bare_host.mjs";

const HOST = "clinic.test";
// Installed without its scripts, the package lacks the browsers' list of hosts with HSTS; ours is on none.
const read = fs.readFileSync;
mock.method(fs, "readFileSync", (file, ...rest) =>
  String(file).endsWith("hsts-preload.json") ? "{}" : read(file, ...rest),
);

// As its scanner would have gathered it.
function gathered({ status, headers, body }) {
  const [http, https] = ["http", "https"].map((scheme) => new URL(`${scheme}://${HOST}/`));
  const html = body.toString();
  const response = { status, headers, verified: true, httpEquiv: parseHttpEquivHeaders(html, https.href) };
  return Object.assign(new Requests(HOST), {
    responses: {
      ...{ auto: response, https: response, http: response, cors: response },
      httpRedirects: [
        { url: http, status: 301 },
        { url: https, status },
      ],
      httpsRedirects: [{ url: https, status }],
    },
    resources: { path: html },
    session: { url: https },
  });
}

// The sum that its scanner makes: bonuses count only from an A on.
function judge(answer) {
  const results = ALL_TESTS.map((one) => one(gathered(answer)).result);
  const points = results.map((result) => getScoreModifier(result));
  const sum = (which) => points.filter(which).reduce((total, one) => total + one, 100);
  const lost = sum((one) => one < 0);
  const { score, grade } = getGradeForScore(lost < MINIMUM_SCORE_FOR_EXTRA_CREDIT ? lost : sum(() => true));
  return { score, grade, minus: results.filter((_, at) => points[at] < 0) };
}

async function graded(host) {
  const site = await host;
  const judged = judge(await get(site.url));
  await site.stop();
  return judged;
}

test("with --hsts: A+", async () => {
  assert.deepEqual(await graded(serve({ site: "build/site", hsts: true })), {
    score: 135,
    grade: "A+",
    minus: [],
  });
});

test("as it comes, without: B+, for that alone", async () => {
  assert.deepEqual(await graded(serve({ site: "build/site" })), {
    score: 80,
    grade: "B+",
    minus: ["hsts-not-implemented"],
  });
});

test("on a host that sets no headers the page's own policy counts", async () => {
  assert.deepEqual(await graded(bareHost("build/site")), {
    score: 55,
    grade: "C",
    minus: [
      "hsts-not-implemented",
      "x-content-type-options-not-implemented",
      "x-frame-options-not-implemented",
    ],
  });
});

test("that other sites may frame it costs no point here; SECURITY.md says what it costs", async () => {
  const site = await serve({ site: "build/site", hsts: true });
  const answer = await get(site.url);
  await site.stop();
  const [name, framed] = ["content-security-policy", "frame-ancestors 'self' https:"];
  assert.ok(answer.headers[name].includes(framed));
  const unframed = answer.headers[name].replace(framed, "frame-ancestors 'none'");
  assert.deepEqual(judge({ ...answer, headers: { ...answer.headers, [name]: unframed } }), judge(answer));
});
