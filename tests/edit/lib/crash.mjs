// Saves a file and dies at the named step, as a machine does that loses its power: node crash.mjs FOLDER STEP
import fs from "node:fs";
import { Folder, readSchemas } from "../../../tools/edit/files.mjs";

const [, , at, step] = process.argv;
const dying = new Proxy(fs, {
  get: (all, name) => (name === step ? () => process.kill(process.pid, "SIGKILL") : all[name]),
});
const folder = new Folder(at, readSchemas("content/schema"), dying);
const { value, hash } = folder.read("clinic.json");
folder.save({ name: "clinic.json", value: { ...value, name: "Halverwege" }, hash });
