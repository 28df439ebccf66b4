/** Whether the text could be copied. Plain HTTP and some WebViews have no clipboard; then the person copies by hand. */
export async function write(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
