// Fails the build when the console outgrows its budget (design/CHANNELS.md): gzip bytes of web/dist/console.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist/console/", import.meta.url);
const KILOBYTES = 300;

const files = readdirSync(DIST, { recursive: true }).map((file) => new URL(String(file), DIST)).filter((file) => statSync(file).isFile());
const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
const fits = files.length > 0 && bytes <= KILOBYTES * 1024;
console.log(`${fits ? "ok  " : "OVER"} console: ${(bytes / 1024).toFixed(1)} of ${KILOBYTES} KB gzip`);
process.exitCode = fits ? 0 : 1;
