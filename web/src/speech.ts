/** Reading aloud and dictation, where the browser has them. */

import { onBeforeUnmount, ref } from "vue";

/** Reads one text at a time; a second press stops. */
export function useReading() {
  const voice = typeof window.speechSynthesis === "undefined" ? null : window.speechSynthesis;
  const reading = ref(false);

  function toggle(text: string): void {
    if (!voice) return;
    const stopping = reading.value;
    voice.cancel();
    reading.value = false;
    if (stopping) return;
    const words = new SpeechSynthesisUtterance(text.replace(/[《》【】■▪·]/g, " "));
    words.lang = "zh-CN";
    words.rate = 0.95;
    words.onend = words.onerror = () => (reading.value = false);
    reading.value = true;
    voice.speak(words);
  }

  onBeforeUnmount(() => reading.value && voice?.cancel());
  return { able: voice !== null, reading, toggle };
}

interface Recognition {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
  stop(): void;
}

type Recogniser = new () => Recognition;

const WHY: Record<string, string> = {
  "not-allowed": "没有话筒的权限，请在浏览器里允许，或者打字。",
  "no-speech": "没有听到说话，请再试一次。",
  network: "语音识别连不上，请打字，或者用输入法自带的话筒。",
};

/** Turns speech into text in the box; nothing is sent before the person has read it. */
export function useDictation(onText: (text: string) => void) {
  const known = window as unknown as { SpeechRecognition?: Recogniser; webkitSpeechRecognition?: Recogniser };
  const Recogniser = known.SpeechRecognition ?? known.webkitSpeechRecognition;
  const listening = ref(false);
  const trouble = ref("");
  let current: Recognition | null = null;

  function toggle(): void {
    if (current) return current.stop();
    if (!Recogniser) return;
    trouble.value = "";
    current = new Recogniser();
    current.lang = "zh-CN";
    current.interimResults = true;
    current.onresult = ({ results }) => onText(Array.from(results, (result) => result[0]?.transcript ?? "").join(""));
    current.onerror = ({ error }) => (trouble.value = WHY[error] ?? "没有听清，请再试一次，或者打字。");
    current.onend = () => {
      current = null;
      listening.value = false;
    };
    listening.value = true;
    current.start();
  }

  onBeforeUnmount(() => current?.abort());
  return { able: Recogniser !== undefined, listening, trouble, toggle };
}
