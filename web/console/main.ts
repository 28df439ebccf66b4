import "element-plus/theme-chalk/base.css";
import "element-plus/theme-chalk/el-button.css";
import "element-plus/theme-chalk/el-input.css";
import "element-plus/theme-chalk/el-tag.css";
import "./console.css";
import { createApp } from "vue";
import Console from "./Console.vue";

createApp(Console).mount("#app");
