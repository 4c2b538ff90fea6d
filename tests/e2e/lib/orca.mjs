// Runs Debian's screen reader Orca on Firefox, with a separate screen, message bus and home folder, and reads what it says.
// Orca finds no voice there, so each utterance goes to its log at once. Knows nothing of the site, and leaves the machine's
// own desktop alone.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchFirefox, openScreen, pause } from "./engines.mjs";

// Orca's own settings, as an experienced user has them: otherwise it reads the whole page and names every key.
const SETTINGS =
  "import orca.settings as settings\nsettings.sayAllOnLoad = False\nsettings.enableKeyEcho = False\n";

// No voice is started, and `pgrep` finds nothing: Orca refuses to run alongside another, even on another screen and bus.
function makeHome() {
  const home = mkdtempSync(join(tmpdir(), "lw-orca-"));
  for (const folder of ["bin", "run", "config/speech-dispatcher", "data/orca"])
    mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, "config/speech-dispatcher/speechd.conf"), "DisableAutoSpawn\n");
  writeFileSync(join(home, "data/orca/orca-customizations.py"), SETTINGS);
  symlinkSync("/bin/false", join(home, "bin/pgrep"));
  return home;
}

const environmentIn = (home, display) => ({
  PATH: `${home}/bin:${process.env.PATH}`,
  HOME: home,
  XDG_CONFIG_HOME: `${home}/config`,
  XDG_DATA_HOME: `${home}/data`,
  XDG_CACHE_HOME: `${home}/cache`,
  XDG_RUNTIME_DIR: `${home}/run`,
  DISPLAY: display,
  LC_ALL: "C.UTF-8", // so that Orca's own words are English on every machine
  GSETTINGS_BACKEND: "memory",
  GNOME_ACCESSIBILITY: "1",
});

async function until(answer, what, ms) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(100)) {
    const value = answer();
    if (value) return value;
  }
  return assert.fail(`${what}: not within ${ms / 1000} s`);
}

const UTTERANCE = /SPEECH OUTPUT: '([^]*?)'(?: voice=\w+)? ?(?:\{[^\n]*\}|None)?\n/g;

// Plain spaces, no soft hyphens; a visited link is a link, since Firefox looks that up late.
const clean = (words) =>
  words
    .replaceAll("\u00AD", "")
    .replace(/\s+/g, " ")
    .replace(/\bvisited link\b/g, "link")
    .trim();

// What Orca and Firefox say about themselves, and the number of links, which depends on which were visited.
const OF_THE_PROGRAMS =
  /^(Screen reader on|Loading\. Please wait|alert)\.$|(Mozilla Firefox frame|document web)\.$|^Page has /;

// Starts a program whose output goes to the file `noise`; returns a function that ends it.
function starter(env, noise, open) {
  return (command, args, stdout = noise) => {
    const child = spawn(command, args, { env, stdio: ["ignore", stdout, noise] });
    child.on("error", (error) => writeFileSync(noise, `${error}\n`));
    open.push(() => child.kill());
    return child;
  };
}

// Reads a growing log: each call of read() reads only what is new, since Orca writes megabytes.
function follow(log) {
  const [file, decoder, utterances] = [openSync(log, "r"), new TextDecoder(), []];
  const piece = Buffer.alloc(1 << 20);
  let [length, rest] = [0, ""];
  const read = () => {
    for (let got; (got = readSync(file, piece, 0, piece.length, length)) > 0; length += got)
      rest += decoder.decode(piece.subarray(0, got), { stream: true }).replaceAll("\r", "");
    let end = 0;
    for (const found of rest.matchAll(UTTERANCE)) {
      utterances.push(found[1]);
      end = found.index + found[0].length;
    }
    rest = rest.slice(end).slice(-20000); // the last utterance may be half written
    return { utterances, length, end: rest };
  };
  return { read, close: () => closeSync(file) };
}

// Its log is a terminal's (`script`): Python buffers what it writes to a plain file.
function startOrca(start, home, open) {
  const [log, pid] = [join(home, "orca.log"), join(home, "orca.pid")];
  writeFileSync(log, "");
  start("script", [
    "--quiet",
    "--flush",
    "--return",
    "--command",
    `echo $$ >${pid}; exec orca --debug-file /dev/tty`,
    log,
  ]);
  open.push(() => process.kill(Number(readFileSync(pid, "utf8")), "SIGKILL"));
  const { read, close } = follow(log);
  open.push(close);
  return read;
}

async function startAll(url, open) {
  const screen = await openScreen();
  open.push(() => screen.close());
  const home = makeHome();
  open.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }));
  const env = environmentIn(home, screen.display);
  const noise = openSync(join(home, "noise"), "a");
  const start = starter(env, noise, open);
  let read = () => ({ end: "" });
  try {
    let address = "";
    start("dbus-daemon", ["--session", "--nofork", "--print-address=1"], "pipe").stdout.on(
      "data",
      (data) => (address += data),
    );
    env.DBUS_SESSION_BUS_ADDRESS = (
      await until(() => address.includes("\n") && address, "dbus-daemon has an address", 10000)
    ).trim();
    read = startOrca(start, home, open);
    await until(() => read().utterances.includes("Screen reader on."), "Orca's first words", 60000);
    const browser = await launchFirefox(env, { args: [url], defaultViewport: null });
    open.push(() => browser.close());
    return { env, read, page: (await browser.pages())[0] };
  } catch (error) {
    error.message += `\nOutput of the programs:\n${readFileSync(join(home, "noise"), "utf8").slice(-2000)}\nEnd of Orca's log:\n${read().end.slice(-2000)}`;
    throw error;
  }
}

// Opens `url` in a Firefox that Orca reads. Close it after a failure, too.
//   page           puppeteer's
//   press(…keys)   as on the keyboard, named as in xdotool: "Tab", "shift+h"
//   spoken()       every utterance so far about the page itself, normalised where machines differ
//   quiet(ms)      resolves once Orca has been idle for that long; fails after a minute
export async function openReader(url) {
  const open = [];
  const close = async () => {
    for (const end of open.reverse())
      await Promise.resolve()
        .then(end)
        .catch(() => {}); // it may already be gone
  };
  const { env, read, page } = await startAll(url, open).catch(async (error) => {
    await close();
    throw error;
  });
  const spoken = () =>
    read()
      .utterances.map(clean)
      .filter((words) => words && !OF_THE_PROGRAMS.test(words));
  const quiet = async (ms) => {
    let [length, since] = [0, Date.now()];
    await until(
      () => {
        const now = read().length;
        if (now !== length) [length, since] = [now, Date.now()];
        return Date.now() - since >= ms;
      },
      "Orca becomes idle",
      60000,
    );
  };
  const press = (...keys) => execFileSync("xdotool", ["key", ...keys], { env });
  return { page, press, spoken, quiet, close };
}
