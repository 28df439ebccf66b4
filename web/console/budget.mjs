// Fails the build when the console outgrows its budget (design/CHANNELS.md): gzip bytes up to the first usable queue, which is
// the page with all it imports at once. What a page fetches when it is opened (reports, charts) is told, not counted.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist/console/", import.meta.url);
const KILOBYTES = 300;

const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", DIST), "utf8"));
const size = (file) => gzipSync(readFileSync(new URL(file, DIST))).length;
const chunks = Object.values(manifest);
const files = (chunk) => [chunk.file, ...(chunk.css ?? [])];

const first = new Set(["index.html"]);
const waiting = chunks.filter((chunk) => chunk.isEntry);
for (const chunk of waiting) {
  files(chunk).forEach((file) => first.add(file));
  waiting.push(...(chunk.imports ?? []).map((name) => manifest[name]).filter((one) => !waiting.includes(one)));
}
const later = new Set(chunks.flatMap(files).filter((file) => !first.has(file)));
const total = (chosen) => [...chosen].reduce((sum, file) => sum + size(file), 0);
const bytes = total(first);
const fits = bytes <= KILOBYTES * 1024;
console.log(`${fits ? "ok  " : "OVER"} console, first queue: ${(bytes / 1024).toFixed(1)} of ${KILOBYTES} KB gzip; pages opened later: ${(total(later) / 1024).toFixed(1)} KB`);
process.exitCode = fits ? 0 : 1;
