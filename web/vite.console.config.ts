import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// The staff console: a build of its own, so that nothing of it weighs on the chat page.
export default defineConfig({
  root: "console",
  base: "/console/",
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false" },
  build: { target: "es2020", assetsInlineLimit: 0, outDir: "../dist/console", emptyOutDir: true, manifest: true, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
});
