// Checks the sources against the three tables of src/README.md, which are authoritative: this file knows how to read them, not
// what they say. Never touches the disk: it is given the sources as a Map of path (below src/) to text, so that examples are short.

// The C++ library's headers have no dot and no slash; these few belong to the operating system and are allowed too.
const SYSTEM_HEADER = /^[a-z0-9_]+$|^(dirent|fcntl|unistd|sys\/[a-z]+)\.h$/;
const EMSCRIPTEN_NAME = /\b(__EMSCRIPTEN__|__wasm(32|64)?__|EMSCRIPTEN_\w+|EM_(ASM|JS)\w*)/;
const EMSCRIPTEN_FOLDER = "bridge";

const cells = (line) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
export const ticked = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);

// The body rows of the table whose first heading is `heading`.
export function rows(markdown, heading) {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.startsWith("|") && cells(line)[0] === heading);
  if (start < 0) throw new Error(`no table with the first column "${heading}"`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end < 0 ? lines.length : end).map(cells);
}

export const names_in = (cell) => (cell === "–" ? [] : cell.split(",").map((name) => name.trim()));

/**
 * The tables as data: folders (name → {level, uses}), rooms ("folder/room" → {uses}, names of rooms in the same folder) and
 * outsiders (third-party header → file or folder that may include it).
 */
export function read_tables(markdown) {
  const folders = new Map();
  for (const [folder, level, , uses] of rows(markdown, "folder"))
    folders.set(ticked(folder)[0].replace("/", ""), { level: Number(level), uses: names_in(uses) });
  const rooms = new Map();
  for (const [room, , uses] of rows(markdown, "room"))
    rooms.set(ticked(room)[0].replace(/\/$/, ""), { uses: names_in(uses) });
  const outsiders = new Map();
  for (const [headers, place] of rows(markdown, "header"))
    for (const header of ticked(headers)) outsiders.set(header, ticked(place)[0]);
  return { folders, rooms, outsiders };
}

// A room may name rooms of its own folder whose rows are above its own, so that they cannot form a cycle.
function room_faults({ folders, rooms }) {
  const faults = [];
  const above = new Set();
  for (const [room, { uses }] of rooms) {
    const folder = folder_of(room);
    if (!folders.has(folder)) faults.push(`${room}/ is in no folder of the table`);
    for (const used of uses)
      if (!above.has(`${folder}/${used}`)) faults.push(`${room}/ names ${used}, which no row above it is`);
    above.add(room);
  }
  return faults;
}

/**
 * The tables themselves: each folder may name only known folders of a lower level, each room only rooms above it. Returns
 * sentences, none when they are sound.
 */
export function table_faults(tables) {
  const { folders } = tables;
  const faults = room_faults(tables);
  for (const [name, { level, uses }] of folders) {
    if (!Number.isInteger(level)) faults.push(`${name}/ has no level`);
    for (const used of uses) {
      if (!folders.has(used)) faults.push(`${name}/ names ${used}, which the table does not have`);
      else if (folders.get(used).level >= level)
        faults.push(`${name}/ (level ${level}) names ${used} (level ${folders.get(used).level})`);
    }
  }
  return faults;
}

// Removes comments; keeps strings, since an include's path is one.
function without_comments(text) {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|("(?:\\.|[^"\\\n])*")/g, (whole, string) => string ?? " ");
}

function includes(text) {
  const found = [...without_comments(text).matchAll(/^[ \t]*#[ \t]*include\b[ \t]*(.*?)[ \t]*$/gm)];
  return found.map(([, written]) => ({ written, path: written.match(/^["<](.+)[">]$/)?.[1] }));
}

export const folder_of = (path) => path.split("/")[0];
const room_of = (path) => path.split("/").slice(0, -1).join("/");

// Within a folder: its own files may not include rooms; a room may include those files and the rooms that its row names.
function inside_fault(file, path, rooms) {
  const [own, other] = [room_of(file), room_of(path)];
  if (own === other || other === folder_of(file)) return null;
  const named = rooms.get(own)?.uses.some((name) => `${folder_of(own)}/${name}` === other);
  return named ? null : `includes "${path}", but ${own}/ may not use ${other}/`;
}

function include_fault(file, { written, path }, files, { folders, rooms, outsiders }) {
  if (!path) return `includes ${written}, which is not plainly a file`;
  if (outsiders.has(path)) {
    const place = outsiders.get(path);
    const allowed = place.endsWith("/") ? file.startsWith(place) : file === place;
    return allowed ? null : `includes ${path}, which only ${place} may`;
  }
  if (path.startsWith("emscripten"))
    return folder_of(file) === EMSCRIPTEN_FOLDER ? null : `includes ${path} outside ${EMSCRIPTEN_FOLDER}/`;
  if (written.startsWith("<"))
    return SYSTEM_HEADER.test(path)
      ? null
      : `includes ${path}, which the table of third-party headers does not have`;
  if (!folders.has(folder_of(path)) || !path.includes("/"))
    return `includes "${path}", which is in no folder of the table`;
  if (!files.has(path)) return `includes "${path}", which does not exist`;
  const own = folder_of(file);
  if (folder_of(path) === own) return inside_fault(file, path, rooms);
  if (folders.get(own)?.uses.includes(folder_of(path))) return null;
  return `includes "${path}", but ${own}/ may not use ${folder_of(path)}/`;
}

// Every cycle, once, as the list of its files.
export function cycles(files, used_by) {
  const found = [];
  const done = new Set();
  function visit(file, trail) {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file]);
    if (done.has(file) || !files.has(file)) return;
    for (const path of used_by(file)) visit(path, [...trail, file]);
    done.add(file);
  }
  for (const file of files.keys()) visit(file, []);
  return found;
}

/** Everything in `files` (path below src/ → text) that the tables forbid, as sentences; none when there are no faults. */
export function source_faults(files, tables) {
  const faults = [];
  const included = (file) => includes(files.get(file)).map(({ path }) => path);
  for (const [file, text] of files) {
    if (!tables.folders.has(folder_of(file)) || !file.includes("/"))
      faults.push(`${file} is in no folder of the table`);
    else if (room_of(file) !== folder_of(file) && !tables.rooms.has(room_of(file)))
      faults.push(`${file} is in no room of the table`);
    for (const include of includes(text)) {
      const fault = include_fault(file, include, files, tables);
      if (fault) faults.push(`${file} ${fault}`);
    }
    const name = without_comments(text).match(EMSCRIPTEN_NAME)?.[0];
    if (name && folder_of(file) !== EMSCRIPTEN_FOLDER)
      faults.push(`${file} names ${name} outside ${EMSCRIPTEN_FOLDER}/`);
  }
  for (const cycle of cycles(files, included)) faults.push(`an include cycle: ${cycle.join(" → ")}`);
  return faults;
}

/** What CMake links a folder's library to must be in its row too: otherwise a forbidden header would be reachable. */
export function cmake_faults(cmake, { folders }) {
  const faults = [];
  const modules = [...cmake.matchAll(/^\s*lw_module\((\w+)([^)]*)\)/gm)];
  for (const [, name, rest] of modules) {
    const uses =
      rest
        .match(/USES\s+([a-z_\s]+)/)?.[1]
        .trim()
        .split(/\s+/) ?? [];
    for (const used of uses)
      if (!folders.get(name)?.uses.includes(used)) faults.push(`CMake links ${name} to ${used}`);
  }
  const built = new Set(modules.map(([, name]) => name));
  for (const name of folders.keys())
    if (!built.has(name)) faults.push(`CMake builds no library for ${name}/`);
  return faults;
}
