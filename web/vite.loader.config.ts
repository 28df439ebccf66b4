import { defineConfig } from "vite";

/** The one-tag loader: a classic script under a name that stays, beside the page's own files. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2019",
    emptyOutDir: false,
    lib: { entry: "src/loader/widget.ts", formats: ["iife"], name: "LabourLoader", fileName: () => "widget.js" },
  },
});
