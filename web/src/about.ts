/** What the page was told about this installation, for the parts that need it. */

import type { InjectionKey, Ref } from "vue";
import type { About } from "./contract";

export const ABOUT: InjectionKey<Ref<About | null>> = Symbol("about");
