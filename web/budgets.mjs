// Fails the build when the page outgrows its budgets (design/CHANNELS.md): gzip bytes of what web/dist serves.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("./dist/", import.meta.url);
const BUDGETS = [
  { name: "HTML + CSS", ends: [".html", ".css"], kilobytes: 15 },
  { name: "script", ends: [".js"], kilobytes: 60 },
];

const files = readdirSync(DIST, { recursive: true }).map(String);
let over = false;
for (const { name, ends, kilobytes } of BUDGETS) {
  const chosen = files.filter((file) => ends.some((end) => file.endsWith(end)));
  const bytes = chosen.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, DIST))).length, 0);
  const fits = chosen.length > 0 && bytes <= kilobytes * 1024;
  console.log(`${fits ? "ok  " : "OVER"} ${name}: ${(bytes / 1024).toFixed(1)} of ${kilobytes} KB gzip`);
  over ||= !fits;
}
process.exitCode = over ? 1 : 0;
