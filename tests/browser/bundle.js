// Builds the pages of examples/bundlers/ with the npm package installed, as an app's author would, into the folder given.

import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const installed = join(root, "tests/packages/node_modules");
const out = process.argv[2];

rmSync(out, { recursive: true, force: true });
cpSync(join(root, "examples/bundlers"), out, { recursive: true });
const modules = join(out, "node_modules");
mkdirSync(join(modules, "standfirst"), { recursive: true });
const packed = join(root, "target/npm");
const archive = readdirSync(packed).find((name) => name.endsWith(".tgz"));
execFileSync("tar", ["-xzf", join(packed, archive), "-C", join(modules, "standfirst"), "--strip-components=1"]);
symlinkSync(join(installed, "esbuild"), join(modules, "esbuild"));
writeFileSync(join(out, "package.json"), JSON.stringify({ type: "module" }));

const run = (bundler, program, ...options) => promisify(execFile)(process.execPath, [program, ...options], { cwd: join(out, bundler) });
await Promise.all([
  run("vite", join(installed, "vite/bin/vite.js"), "build"),
  run("webpack", join(installed, "webpack-cli/bin/cli.js")),
  run("esbuild", "build.js"),
]);
